import Foundation
import Testing

@testable import Analysis
@testable import Reports

@Suite struct VegaLiteBandTests {
    private func layers() throws -> [[String: Any]] {
        let result = IndicatorResult(
            SampleResults.indicator, parameters: [], unit: "percent", definition: "d",
            points: ["2019", "2020", "2023"].map { period in
                .init(
                    period: period, value: 50,
                    fields: [
                        .init("interval", .interval(Interval(lower: 40, upper: 60, level: 0.95)))
                    ], n: 1, sources: [])
            }, findings: [])
        let feed = try Feed(name: "a", result: result, asOf: SampleResults.day(), sources: [])
        let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        return try #require(chart["layer"] as? [[String: Any]])
    }

    /// An area of one point is none: the interval of 2023 would not be seen.
    @Test func anIntervalThatStandsAloneIsABar() throws {
        let layers = try layers()
        let marks = layers.map { ($0["mark"] as? [String: Any])?["type"] as? String }
        #expect(marks == ["area", "rule", "line", "point", "rule"])
        let encoding = try #require(layers[1]["encoding"] as? [String: [String: Any]])
        #expect(encoding["y"]?["field"] as? String == "interval_lower")
        #expect(encoding["y2"]?["field"] as? String == "interval_upper")
        let transform = try #require(layers[1]["transform"] as? [[String: Any]])
        #expect(transform.last?["filter"] as? String == "datum.length === 1")
    }

    /// A run of the band ends where the interval does, and not where the values do.
    @Test func aValueWithoutAnIntervalIsNoPartOfTheBand() throws {
        for layer in try layers().prefix(2) {
            let transform = try #require(layer["transform"] as? [[String: Any]])
            #expect(transform.first?["filter"] as? String == "isValid(datum['interval_lower'])")
        }
    }
}
