import Testing

@testable import Reports

@Suite struct VegaLiteChartTests {
    private func chart(_ feed: Feed, at address: String? = nil) throws -> [String: Any] {
        try parsedJSON(VegaLiteChart(feed: feed, dataAddress: address).json)
    }

    private func marks(_ chart: [String: Any]) throws -> [String] {
        try #require(chart["layer"] as? [[String: Any]]).compactMap {
            ($0["mark"] as? [String: Any])?["type"] as? String
        }
    }

    private func axisTitles(_ chart: [String: Any]) throws -> Set<String> {
        var titles = Set<String>()
        for layer in try #require(chart["layer"] as? [[String: Any]]) {
            let encoding = try #require(layer["encoding"] as? [String: Any])
            let y = try #require(encoding["y"] as? [String: Any])
            titles.insert(try #require(y["title"] as? String))
        }
        return titles
    }

    @Test func valuesOverTimeAreALine() throws {
        let chart = try chart(SampleFeeds.series([("2019", 1), ("2020", nil), ("2021", 3)]))
        #expect(try marks(chart) == ["line", "point", "rule"])
        #expect(try axisTitles(chart) == ["percent"])
        let data = try #require(chart["data"] as? [String: Any])
        let values = try #require(data["values"] as? [[String: Any]])
        #expect(values.map { $0["value"] as? Double } == [1, nil, 3])
        let format = try #require(data["format"] as? [String: Any])
        #expect(
            format["parse"] as? [String: String]
                == ["first_day": "utc:'%Y-%m-%d'", "last_day": "utc:'%Y-%m-%d'"])
    }

    @Test func countsAreBars() throws {
        let counts = try SampleFeeds.series([("2019", 1), ("2020", 3)], unit: "launches")
        #expect(try marks(chart(counts)) == ["bar", "rule"])
    }

    /// The sample's interval does not hold its value, so that it must be of something else.
    @Test func anIntervalOfSomethingElseIsNoBand() throws {
        #expect(try marks(chart(SampleFeeds.feed())) == ["line", "point", "rule"])
    }

    @Test func valuesOfOneMomentAreBarsByTheirKey() throws {
        let chart = try chart(SampleFeeds.keyed(SampleFeeds.hostile))
        #expect((chart["mark"] as? [String: String])?["type"] == "bar")
        let encoding = try #require(chart["encoding"] as? [String: Any])
        #expect((encoding["y"] as? [String: Any])?["field"] as? String == "missile")
        #expect((encoding["x"] as? [String: Any])?["title"] as? String == "launches")
    }

    @Test func dataMayLieElsewhere() throws {
        for address in ["https://example.org/feeds", "https://example.org/feeds/"] {
            let data = try #require(
                chart(SampleFeeds.feed("a"), at: address)["data"] as? [String: Any])
            #expect(data["url"] as? String == "https://example.org/feeds/a.csv")
            #expect(data["values"] == nil)
            let format = try #require(data["format"] as? [String: Any])
            let parse = try #require(format["parse"] as? [String: String])
            #expect(parse["period"] == "string")
            #expect(parse["value"] == "number")
        }
    }
}
