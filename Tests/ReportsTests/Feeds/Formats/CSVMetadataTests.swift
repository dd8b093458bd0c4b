import Foundation
import Testing

@testable import Reports

@Suite struct CSVMetadataTests {
    private func metadata() throws -> [String: Any] {
        try parsedJSON(CSVMetadata(feed: SampleFeeds.feed(), table: "made-up.csv").json)
    }

    /// The columns are those of the table, by name and order.
    @Test func describesTheColumnsOfTheTable() throws {
        let schema = try #require(metadata()["tableSchema"] as? [String: Any])
        let columns = try #require(schema["columns"] as? [[String: Any]])
        let header = try records(ofCSV: SampleFeeds.feed().table.csv)[0]
        #expect(columns.map { $0["name"] as? String } == header)
        #expect(columns.map { $0["titles"] as? String } == header)
        let types = zip(header, columns).map { "\($0) \($1["datatype"] as? String ?? "")" }
        #expect(types.contains("value number"))
        #expect(types.contains("launches integer"))
        #expect(types.contains("first_day date"))
        #expect(types.contains("class string"))
        #expect(columns[1]["schema:unitText"] as? String == "percent")
        #expect(schema["primaryKey"] as? [String] == ["period"])
    }

    @Test func saysWhoseTheDataAre() throws {
        let json = try metadata()
        #expect(json["url"] as? String == "made-up.csv")
        let odd = try parsedJSON(CSVMetadata(feed: SampleFeeds.feed(), table: "a b#c?.csv").json)
        #expect(odd["url"] as? String == "a%20b%23c%3F.csv")
        #expect(json["dc:title"] as? String == "A made-up figure: subject IRN, flow total")
        #expect(json["dc:license"] as? [String] == ["CC-BY-4.0"])
        let sources = try #require(json["dc:source"] as? [[String: Any]])
        #expect(sources.map { $0["dc:publisher"] as? String } == ["An Office"])
        #expect(
            sources[0]["dc:identifier"] as? String == "sha256:\(SampleResults.source.sha256)")
        #expect((json["notes"] as? [String])?.count == 1)
    }

    private func wide(_ feeds: Feed...) throws -> (header: [String], json: [String: Any]) {
        let set = FeedSet(feeds: feeds, asOf: try SampleResults.day())
        let files = try set.contents(.wideCSV, named: ["out/feeds.csv", "out/feeds.json"])
        let json = try JSONSerialization.jsonObject(with: Data(files[1]))
        return (
            try records(ofCSV: String(decoding: files[0], as: UTF8.self))[0],
            try #require(json as? [String: Any])
        )
    }

    /// A column of the wide table is found by its header, whatever stands in it.
    @Test func describesTheColumnsOfTheWideTable() throws {
        let (header, json) = try wide(
            SampleFeeds.feed("-a"), SampleFeeds.keyed(SampleFeeds.hostile))
        let schema = try #require(json["tableSchema"] as? [String: Any])
        let columns = try #require(schema["columns"] as? [[String: Any]])
        #expect(columns.map { $0["titles"] as? String } == header)
        #expect(header[2] == "'-a")
        let feeds = ["-a"] + SampleFeeds.hostile.map { _ in "keyed" }
        #expect(columns.dropFirst(2).map { $0["dc:identifier"] as? String } == feeds)
        #expect(columns[2]["schema:unitText"] as? String == "percent")
        #expect(columns[3]["dc:description"] as? String == "counted")
        #expect(
            columns.map { $0["datatype"] as? String }.prefix(3) == ["date", "string", "number"])
        #expect(schema["primaryKey"] as? [String] == ["period"])
        #expect(json["url"] as? String == "feeds.csv")
    }

    @Test func theNotesOfTheWideTableNameTheirFeed() throws {
        let json = try wide(SampleFeeds.stale("a"), SampleFeeds.feed("b")).json
        #expect(
            json["notes"] as? [String] == [
                "a: a.csv:3:7: warning: odd | thing [bad-number]",
                "a: table: warning: \(SampleFeeds.staleness) [stale-source]",
                "a: Derived: 2019", "a: Incomplete: 2019",
                "b: a.csv:3:7: warning: odd | thing [bad-number]",
                "b: Derived: 2019", "b: Incomplete: 2019",
            ])
        // Both feeds rest on the same source.
        #expect((json["dc:source"] as? [Any])?.count == 1)
    }
}
