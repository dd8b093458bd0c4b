import Testing
import TradeModel

@testable import Analysis
@testable import Reports

@Suite struct FeedSetTests {
    private static let other = Source(
        path: "b.csv", sha256: String(repeating: "1e", count: 32), layout: "tidy")

    private func feed(_ name: String, _ files: [SourceUse], of source: String) throws -> Feed {
        try Feed(
            name: name, result: SampleResults.empty, asOf: SampleResults.day(),
            sources: [
                FeedSource(
                    name: source, producer: nil, licence: nil, citation: nil, files: files)
            ])
    }

    /// Feeds seldom use the same lines of a file.
    @Test func aSourceOfSeveralFeedsIsThereOnceWithAllItsLines() throws {
        let source = SampleResults.source
        let set = try SampleFeeds.set(
            feed("a", [SourceUse(source: source, lines: [2, 3])], of: "table"),
            feed("b", [SourceUse(source: source, lines: [3, 9])], of: "table"),
            feed("c", [SourceUse(source: Self.other, lines: [2])], of: "other"))
        #expect(set.sources.map(\.name) == ["table", "other"])
        #expect(
            set.sources.map(\.files) == [
                [SourceUse(source: source, lines: [2, 3, 9])],
                [SourceUse(source: Self.other, lines: [2])],
            ])
        let wide = try parsedJSON(
            CSVMetadata(set: set, wide: WideTable(set.feeds), table: "feeds.csv").json)
        #expect((wide["dc:source"] as? [Any])?.count == 2)
        #expect(wide["dc:license"] as? [String] == ["not stated"])
        let package = try parsedJSON(
            DataPackage(set: set, tables: set.feeds.map { Array($0.table.csv.utf8) }).json)
        #expect((package["sources"] as? [Any])?.count == 2)
    }

    /// The periods of values in doubt are told whole, those that follow on one another as one.
    @Test func theNotesTellTheDoubtsOfEachFeed() throws {
        let years = try SampleFeeds.keyed((0..<3).map(String.init), period: { String(2010 + $0) })
        let set = try SampleFeeds.set(
            years, SampleFeeds.series([("2025", 1), ("2026", 2), ("2027", nil)], name: "open"))
        #expect(
            set.notes == [
                "keyed: warning: values that no document confirms went into 2010..2012"
                    + " [unconfirmed-values]",
                "keyed: Not confirmed: 2010..2012", "open: Incomplete: 2026",
            ])
    }
}
