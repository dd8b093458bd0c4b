import Foundation
import Testing

@testable import Reports

@Suite struct VegaLiteCombinedTests {
    /// The chart of a value of two months beside single ones, and the layer of its stroke.
    private func parts(unit: String) throws -> (chart: [String: Any], stroke: [String: Any]) {
        let feed = try SampleFeeds.series(
            [("2020-01..02", 60), ("2020-03", 31), ("2020-04", 32)], unit: unit)
        let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        let layers = try #require(chart["layer"] as? [[String: Any]])
        return (chart, try #require(layers.last))
    }

    private func subtitle(_ chart: [String: Any]) throws -> [String] {
        let title = try #require(chart["title"] as? [String: Any])
        return try #require(title["subtitle"] as? [String])
    }

    private func y(_ layer: [String: Any]) throws -> String? {
        let encoding = try #require(layer["encoding"] as? [String: Any])
        return (encoding["y"] as? [String: Any])?["field"] as? String
    }

    /// At its own height the sum of two months would be a peak that no month had.
    @Test func aSumOfSeveralPeriodsIsAtTheMeanOfOne() throws {
        for unit in ["USD million", "launches"] {
            let (chart, stroke) = try parts(unit: unit)
            #expect(try y(stroke) == "mean_of_one")
            let transform = try #require(stroke["transform"] as? [[String: String]])
            #expect(transform.last?["as"] == "mean_of_one")
            #expect(transform.last?["calculate"]?.hasPrefix("datum.value / (") == true)
            #expect(
                try subtitle(chart).contains(
                    "Dashed: several periods together, a sum at the mean of one"))
        }
    }

    @Test func aRateOfSeveralPeriodsIsAtItsOwnHeight() throws {
        let (chart, stroke) = try parts(unit: "percent")
        #expect(try y(stroke) == "value")
        #expect((stroke["transform"] as? [Any])?.count == 1)
        #expect(try subtitle(chart).contains("Dashed: several periods together"))
    }

    /// Rules are black where nothing is said, and so they would be nobody's.
    @Test func theStrokeHasTheColourOfTheLine() throws {
        let mark = try #require(parts(unit: "USD").stroke["mark"] as? [String: Any])
        #expect(mark["color"] as? String == "#0072B2")
    }
}
