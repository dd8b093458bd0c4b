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

    @Test func aZeroOfOneMomentHasAnOutline() throws {
        let feed = try SampleFeeds.keyed(["x", "y"])
        try expectZeroIsSeen(parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json))
    }
}
