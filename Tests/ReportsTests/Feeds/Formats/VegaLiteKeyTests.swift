import Foundation
import Testing

@testable import Reports

@Suite struct VegaLiteKeyTests {
    /// One value over time for each key.
    private func chart(_ keys: [String]) throws -> [String: Any] {
        let feed = try SampleFeeds.keyed(keys, period: { String(2010 + $0) })
        return try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
    }

    /// Rows are numbered before anything else is done with them, and the first counts.
    private func expectOrderOfFeed(_ sort: Any?, in chart: [String: Any]) throws {
        #expect(sort as? [String: String] == ["field": "row_number", "op": "min"])
        let transform = try #require(chart["transform"] as? [[String: Any]])
        #expect(transform.count == 1)
        let window = try #require(transform[0]["window"] as? [[String: String]])
        #expect(window == [["op": "row_number", "as": "row_number"]])
    }

    private func colours(_ plot: [String: Any]) throws -> [[String: Any]] {
        try #require(plot["layer"] as? [[String: Any]]).compactMap {
            ($0["encoding"] as? [String: Any])?["color"] as? [String: Any]
        }
    }

    @Test func fewKeysHaveColoursInTheOrderOfTheFeed() throws {
        let chart = try chart(["V", "IX", "I"])
        let colours = try colours(chart)
        #expect(colours.count == 3)
        for colour in colours { try expectOrderOfFeed(colour["sort"], in: chart) }
        #expect(chart["facet"] == nil)
        #expect(chart["width"] as? Int == 640)
    }

    /// Vega would cut them at their ends.
    @Test func longNamesAreNotCut() throws {
        let names = ["China", "Russia"].map { "Exports of coal, iron ore and seafood to \($0)" }
        for colour in try colours(chart(names)) {
            #expect((colour["legend"] as? [String: Int]) == ["labelLimit": 0])
        }
        for colour in try colours(chart(["V", "IX"])) { #expect(colour["legend"] == nil) }
        let feed = try SampleFeeds.keyed(names)
        let bars = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        let encoding = try #require(bars["encoding"] as? [String: Any])
        let y = try #require(encoding["y"] as? [String: Any])
        // Else the title would stand across the names.
        #expect((y["axis"] as? [String: Int]) == ["labelLimit": 0, "maxExtent": 10_000])
    }

    /// Nine lines in eight colours: one colour would be that of two.
    @Test func moreKeysThanColoursHaveAPanelEach() throws {
        let keys = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        #expect(try chart(Array(keys.dropLast()))["facet"] == nil)
        let divided = try chart(keys)
        let facet = try #require(divided["facet"] as? [String: Any])
        #expect(facet["field"] as? String == "missile")
        try expectOrderOfFeed(facet["sort"], in: divided)
        let panel = try #require(divided["spec"] as? [String: Any])
        #expect(try colours(panel).isEmpty)
        #expect(divided["columns"] as? Int == 4)
        #expect(panel["width"] as? Int == 145)
        #expect(divided["layer"] == nil && divided["width"] == nil)
    }

    /// With fewer digits a reader would find a number that is in no table.
    @Test func numbersUnderThePointerAreNotRounded() throws {
        let feed = try SampleFeeds.series([("2019", 12_345.678), ("2020", 1)])
        let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        let points = try #require((chart["layer"] as? [[String: Any]])?[1])
        let encoding = try #require(points["encoding"] as? [String: Any])
        let tooltip = try #require(encoding["tooltip"] as? [[String: String]])
        func format(_ field: String) -> String? {
            tooltip.first { $0["field"] == field }?["format"]
        }
        #expect(format("value") == ",.15~g")
        #expect(format("n") == ",d")
        #expect(format("period") == nil)
    }

    @Test func headingsHaveRoomOverTheirPanels() throws {
        let long = (1...9).map { "a measure of a name that takes a third of the width \($0)" }
        let chart = try chart(long)
        let columns = try #require(chart["columns"] as? Int)
        let width = try #require((chart["spec"] as? [String: Any])?["width"] as? Int)
        #expect(columns < 4)
        #expect(long.allSatisfy { TextMetrics.width(of: $0, .note) <= Double(width) })
        #expect(columns * (width + 20) - 20 <= 640)
    }
}
