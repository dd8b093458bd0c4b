import Foundation
import Testing

@testable import Reports

@Suite struct FeedRecordsTests {
    @Test func aRecordIsAPlainObject() throws {
        let json = try parsedJSON(SampleFeeds.feed().records)
        let records = try #require(json["records"] as? [[String: Any]])
        #expect(records.count == 3)
        #expect(records[0]["value"] as? Double == 100.0 / 3)
        #expect(records[0]["first_day"] as? String == "2019-01-01")
        #expect(records[0]["class"] as? String == "=A, \"B\"")
        #expect(records[2]["value"] is NSNull)
        #expect(Set(records.map { $0.keys.sorted() }).count == 1)
    }

    @Test func theMetadataSayWhatARecordCannot() throws {
        let json = try parsedJSON(SampleFeeds.feed().records)
        let metadata = try #require(json["metadata"] as? [String: Any])
        #expect(metadata["name"] as? String == "made-up")
        #expect(metadata["unit"] as? String == "percent")
        #expect(metadata["as_of"] as? String == "2026-11-21")
        #expect(metadata["key"] as? [String] == ["period"])
        let sources = try #require(metadata["sources"] as? [[String: Any]])
        #expect(sources[0]["licence"] as? String == "CC-BY-4.0")
        let files = try #require(sources[0]["files"] as? [[String: Any]])
        #expect(files[0]["sha256"] as? String == SampleResults.source.sha256)
        #expect(files[0]["used"] as? Int == 4)
        let unstated = try parsedJSON(SampleFeeds.keyed(["x"]).records)["metadata"]
        let listed = try #require((unstated as? [String: Any])?["sources"] as? [[String: Any]])
        #expect(listed[0]["licence"] as? String == "not stated")
    }

    @Test func hostileTextsComeBackExactly() throws {
        let json = try parsedJSON(SampleFeeds.keyed(SampleFeeds.hostile).records)
        let records = try #require(json["records"] as? [[String: Any]])
        #expect(records.map { $0["missile"] as? String } == SampleFeeds.hostile)
    }
}
