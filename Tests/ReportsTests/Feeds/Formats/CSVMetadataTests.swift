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
        #expect(json["dc:title"] as? String == "A made-up figure: subject IRN, flow total")
        #expect(json["dc:license"] as? [String] == ["CC-BY-4.0"])
        let sources = try #require(json["dc:source"] as? [[String: Any]])
        #expect(sources.map { $0["dc:publisher"] as? String } == ["An Office"])
        #expect(
            sources[0]["dc:identifier"] as? String == "sha256:\(SampleResults.source.sha256)")
        #expect((json["notes"] as? [String])?.count == 1)
    }
}
