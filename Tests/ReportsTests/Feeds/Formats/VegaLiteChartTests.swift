import Foundation
import Testing
import TradeModel

@testable import Analysis
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

    /// A bar of one day goes from the day to itself: nobody could see it.
    @Test func countsByDayAreStrokesWithAPoint() throws {
        let days = try SampleFeeds.series(
            [("2019-05-01", 1), ("2019-05-02", 0), ("2019-05-03", nil)], unit: "launches")
        let chart = try chart(days)
        #expect(try marks(chart) == ["rule", "point", "rule"])
        let layers = try #require(chart["layer"] as? [[String: Any]])
        let encoding = try #require(layers[0]["encoding"] as? [String: Any])
        #expect((encoding["y2"] as? [String: Any])?["datum"] as? Int == 0)
        #expect(encoding["x2"] == nil)
        #expect((layers[0]["mark"] as? [String: Any])?["color"] as? String == "#0072B2")
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

    private func subtitle(_ feed: Feed) throws -> [String] {
        let title = try #require(chart(feed)["title"] as? [String: Any])
        return try #require(title["subtitle"] as? [String])
    }

    /// What a reader sees: what is not up to date, and which values drawn are not final or certain.
    @Test func whatIsProvisionalIsSaidAboveTheChart() throws {
        let lines = try subtitle(SampleFeeds.stale())
        #expect(
            lines == [
                "subject IRN, flow total", "Dashed: several periods together",
                "Not up to date: \(SampleFeeds.staleness)", "Derived: 2019", "Incomplete: 2019",
                "Source: An Office. As of 2026-11-21",
            ])
        let description = try #require(chart(SampleFeeds.stale())["description"] as? String)
        #expect(
            description.contains(
                ". Not up to date: \(SampleFeeds.staleness). Derived: 2019. Incomplete: 2019. "))
        #expect(try subtitle(SampleFeeds.feed()).count == 5)
    }

    /// After the last day of its list a chart shows nothing, which is not that nothing happened.
    @Test func theEndOfAListIsSaidAboveTheChart() throws {
        let result = SampleResults.result.adding([
            Diagnostic(
                .warning, .listEndsEarlier, message: "the table is complete to 2021-03-31; no more")
        ])
        let feed = try Feed(name: "a", result: result, asOf: SampleResults.day(), sources: [])
        let said = "The table is complete to 2021-03-31; no more"
        #expect(try subtitle(feed).contains(said))
        let description = try #require(chart(feed)["description"] as? String)
        #expect(description.contains(". \(said). "))
    }

    /// Several periods without a value have no stroke.
    @Test(arguments: [(2.0, true), (nil, false)] as [(Double?, Bool)])
    func aDashedStrokeIsExplainedWhereThereIsOne(value: Double?, isDrawn: Bool) throws {
        let feed = try SampleFeeds.series([("2018..2019", value), ("2020", 1), ("2021", 2)])
        let lines = try subtitle(feed)
        #expect(lines.contains { $0.hasPrefix("Dashed: several periods") } == isDrawn)
    }

    @Test func aYearThatIsNotOverIsIncomplete() throws {
        let years = try SampleFeeds.series([("2025", 1), ("2026", 2), ("2027", nil)])
        #expect(try subtitle(years).first == "Incomplete: 2026")
        let doubtful = try SampleFeeds.keyed(["x", "y"], period: { _ in "2019" })
        #expect(try subtitle(doubtful).contains("Not confirmed: 2019"))
    }

    @Test func periodsThatFollowOnOneAnotherAreNamedTogether() throws {
        let many = try SampleFeeds.keyed(
            (0..<9).map(String.init), period: { String(2010 + $0) })
        #expect(try subtitle(many).contains("Not confirmed: 2010..2018"))
    }

    /// Vega breaks no lines, and a drawing as wide as the longest would be small on a page.
    @Test func remarksAreNoWiderThanTheChart() throws {
        let message =
            "table: copy of 2026-10-01; " + String(repeating: "a long reason, ", count: 20)
        let result = SampleResults.result.adding([
            Diagnostic(.warning, .staleSource, path: "table", message: message)
        ])
        let feed = try Feed(name: "a", result: result, asOf: SampleResults.day(), sources: [])
        let lines = try subtitle(feed)
        #expect(lines.count > 6)
        #expect(lines.allSatisfy { TextMetrics.width(of: $0, .note) <= 640 })
        #expect(lines.joined(separator: " ").contains(message.trimmedAtEnd))
    }

    /// A drawing with a control character in it is no XML, and a direction that is overridden shows
    /// another text than the one that is there.
    @Test func wordsAboveTheChartAreFitForShowing() throws {
        let producer =
            "An\u{7} Office\nof \u{202E}trade " + String(repeating: "and more ", count: 20)
        let feed = try Feed(
            name: "a", result: SampleResults.result, asOf: SampleResults.day(),
            sources: [
                FeedSource(
                    name: "table", producer: producer, licence: nil, citation: nil, files: [])
            ])
        let lines = try subtitle(feed)
        #expect(lines.allSatisfy { TextMetrics.width(of: $0, .note) <= 640 })
        let shown = "Source: An\u{FFFD} Office of \u{FFFD}trade and more and more"
        #expect(lines.joined(separator: " ").contains(shown))
        let description = try #require(chart(feed)["description"] as? String)
        #expect(description.contains(shown))
    }

    /// A program finds there what it finds in the JSON of the feed.
    @Test func theMetadataGoAlong() throws {
        let feed = try SampleFeeds.stale("a")
        let metadata = try #require(chart(feed)["usermeta"] as? NSDictionary)
        let json = try parsedJSON(feed.records)
        #expect(metadata == json["metadata"] as? NSDictionary)
        let findings = try #require(metadata["diagnostics"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == ["bad-number", "stale-source"])
    }
}
