import Foundation
import Tabular
import Testing

@testable import Reports

@Suite struct DataPackageTests {
    private func package(_ feeds: Feed...) throws -> (json: [String: Any], files: [[UInt8]]) {
        let set = FeedSet(feeds: feeds, asOf: try SampleResults.day())
        let paths = ExportFormat.datapackage.paths(
            of: feeds.map(\.name), at: "out", isFolder: true)
        let files = try set.contents(.datapackage, named: paths)
        let json = try JSONSerialization.jsonObject(with: Data(try #require(files.last)))
        return (try #require(json as? [String: Any]), Array(files.dropLast()))
    }

    @Test func aResourceIsTheTableBesideIt() throws {
        let (json, files) = try package(SampleFeeds.feed("Share"), SampleFeeds.keyed(["x"]))
        let resources = try #require(json["resources"] as? [[String: Any]])
        #expect(resources.map { $0["name"] as? String } == ["share", "keyed"])
        #expect(resources.map { $0["path"] as? String } == ["Share.csv", "keyed.csv"])
        #expect(resources.map { $0["bytes"] as? Int } == files.map(\.count))
        #expect(resources.map { $0["hash"] as? String } == files.map { "sha256:\(sha256($0))" })
        for (resource, file) in zip(resources, files) {
            let schema = try #require(resource["schema"] as? [String: Any])
            let fields = try #require(schema["fields"] as? [[String: Any]])
            let header = try records(ofCSV: String(decoding: file, as: UTF8.self))[0]
            #expect(fields.map { $0["name"] as? String } == header)
        }
    }

    @Test func namesThatDifferInCaseAloneAreNumbered() throws {
        let json = try package(SampleFeeds.feed("Share"), SampleFeeds.feed("share")).json
        let resources = try #require(json["resources"] as? [[String: Any]])
        #expect(resources.map { $0["name"] as? String } == ["share", "share-2"])
    }

    @Test func namesItsTerms() throws {
        let json = try package(SampleFeeds.feed(), SampleFeeds.keyed(["x"])).json
        let licences = try #require(json["licenses"] as? [[String: String]])
        #expect(
            licences == [
                ["name": "notspecified", "title": "not stated"],
                ["name": "CC-BY-4.0", "title": "CC-BY-4.0"],
            ])
        let sources = try #require(json["sources"] as? [[String: String]])
        #expect(sources.map { $0["title"] } == ["An Office"])
        #expect(sources[0]["citation"] == "An Office, a table")
    }
}
