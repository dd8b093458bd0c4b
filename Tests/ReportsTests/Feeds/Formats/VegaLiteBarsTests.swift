import Analysis
import Foundation
import Testing

@testable import Reports

@Suite struct VegaLiteBarsTests {
    private func expectZeroIsSeen(_ plot: [String: Any]) throws {
        let encoding = try #require(plot["encoding"] as? [String: Any])
        for (channel, value) in [("stroke", "#0072B2"), ("strokeWidth", "3")] {
            let definition = try #require(encoding[channel] as? [String: [String: Any]])
            let condition = try #require(definition["condition"])
            #expect(condition["test"] as? String == "datum.value === 0")
            #expect(condition["value"].map { "\($0)" } == value)
        }
    }

    /// A bar without an area would look like a period without a value.
    @Test func aZeroAmongCountsHasAnOutline() throws {
        let counts = try SampleFeeds.series(
            [("2019", 1), ("2020", 0), ("2021", nil)], unit: "launches")
        let chart = try parsedJSON(VegaLiteChart(feed: counts, dataAddress: nil).json)
        let layers = try #require(chart["layer"] as? [[String: Any]])
        let mark = try #require(layers[0]["mark"] as? [String: Any])
        #expect(mark["stroke"] as? String == "white")
        try expectZeroIsSeen(layers[0])
    }

    /// The value of a rank is that of all above it together, so that the last would stand first.
    @Test(arguments: [80, nil] as [Double?])
    func ranksStandInTheirOrder(second: Double?) throws {
        let points = [57, second].enumerated().map { place, value in
            IndicatorResult.Point(
                period: "2019", value: value, fields: [.init("rank", .text("\(place + 1)"))],
                n: 1, sources: [])
        }
        let result = IndicatorResult(
            TopGoods.indicator, parameters: [], unit: "percent", definition: "d", points: points,
            findings: [])
        let feed = try Feed(name: "a", result: result, asOf: SampleResults.day(), sources: [])
        let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        let transform = try #require(chart["transform"] as? [[String: Any]])
        #expect(transform.count == 1 && transform[0]["window"] != nil)
        for layer in chart["layer"] as? [[String: Any]] ?? [chart] {
            let encoding = try #require(layer["encoding"] as? [String: Any])
            let y = try #require(encoding["y"] as? [String: Any])
            #expect(y["sort"] as? [String: String] == ["field": "row_number", "op": "min"])
        }
    }

    /// An empty row could be that of a bar too short to be seen.
    @Test func aMissingValueOfOneMomentIsSaid() throws {
        let feed = try SampleFeeds.keyed(["x", "y"], value: { $0 == 0 ? nil : 5 })
        let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        #expect(chart["mark"] == nil)
        let layers = try #require(chart["layer"] as? [[String: Any]])
        let marks = layers.compactMap { ($0["mark"] as? [String: Any])?["type"] as? String }
        #expect(marks == ["bar", "text"])
        try expectZeroIsSeen(layers[0])
        let words = try #require(layers[1]["encoding"] as? [String: Any])
        #expect((words["text"] as? [String: Any])?["value"] as? String == "no value")
        #expect((words["x"] as? [String: Any])?["datum"] as? Int == 0)
        let filters = try #require(layers[1]["transform"] as? [[String: Any]])
        #expect(filters.map { $0["filter"] as? String } == ["!isValid(datum.value)"])
        // One order for both, by the value.
        for layer in layers {
            let encoding = try #require(layer["encoding"] as? [String: Any])
            let y = try #require(encoding["y"] as? [String: Any])
            #expect(
                y["sort"] as? [String: String]
                    == ["field": "value", "op": "max", "order": "descending"])
        }
    }

    /// Alone it is as long as the chart, and tells nothing but its number.
    @Test func aSingleBarHasItsNumber() throws {
        func layers(_ value: Double?) throws -> [[String: Any]] {
            let feed = try SampleFeeds.series([("2019", value)])
            let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
            return try #require(chart["layer"] as? [[String: Any]])
        }
        let single = try layers(6.138)
        #expect(single.count == 2)
        let words = try #require(single[1]["encoding"] as? [String: Any])
        #expect((words["text"] as? [String: Any])?["field"] as? String == "number_text")
        for layer in single {
            let encoding = try #require(layer["encoding"] as? [String: Any])
            let y = try #require(encoding["y"] as? [String: Any])
            #expect(y["axis"] is NSNull)
        }
        #expect(try layers(nil).count == 3)
    }

    @Test func aZeroOfOneMomentHasAnOutline() throws {
        let feed = try SampleFeeds.keyed(["x", "y"])
        try expectZeroIsSeen(parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json))
    }
}
