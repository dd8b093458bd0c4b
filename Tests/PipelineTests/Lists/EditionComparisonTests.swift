import Importers
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct EditionComparisonTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// An edition as of the end of 2017.
    private func edition(_ files: [String: String]) throws -> ReadLists {
        var paths: [String] = []
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            paths.append(try folder.write(text, to: name))
        }
        return try ReadLists(
            Importer(countries: CountryTable([])).read(paths),
            asOf: try #require(Day("2017-12-31")))
    }

    private func list(_ name: String, _ entries: String...) throws -> ReadLists {
        try edition([name: SmallList.text(entries)])
    }

    @Test func namesWhatCameAndWhatOfItNobodyLooksAt() throws {
        let first = SmallList.entry("A", listed: "2010-01-02")
        let comparison = try EditionComparison(
            from: try list("old.xml", first, SmallList.entry("B", listed: "yesterday")),
            to: try list(
                "new.xml", first, SmallList.entry("B", listed: "2011-01-02"),
                SmallList.entry("C", listed: "2018-03-04")))
        #expect(comparison.changes.listed.map(\.id) == ["B"])
        #expect(comparison.changes.unchanged == 1)
        #expect(comparison.sources.map { $0.path.hasSuffix("old.xml") } == [true, false])
        #expect(
            comparison.findings.map(\.message) == [
                "records of the earlier edition that were rejected: 1; an entry among them looks"
                    + " listed",
                "entries of the later edition listed after 2017-12-31 and left out: 1",
            ])
        #expect(comparison.findings.map(\.code) == [.incompleteEdition, .notYetKnown])
    }

    /// Without its table of aliases, every entry would look changed.
    @Test func editionsOfDifferentTablesAreRefused() throws {
        let main = "12,\"PAEK, Song Ho\",\"individual\",\"DPRK\"" + Self.empty(8) + "\n"
        let aliases = "12,1,\"aka\",\"PAIK, Sung Ho\"" + Self.empty(1) + "\n"
        let before = try edition(["sdn.csv": main, "alt.csv": aliases])
        let after = try edition(["sdn.csv": main])
        expectRefusal(.badParameter, .usage, saying: "has the tables alt, sdn, the later one sdn") {
            try EditionComparison(from: before, to: after)
        }
    }

    /// A list that has no tables is told as another list, not as one of which a table lacks.
    @Test func editionsOfDifferentListsAreRefusedAsSuch() throws {
        let main = "12,\"PAEK, Song Ho\",\"individual\",\"DPRK\"" + Self.empty(8) + "\n"
        let before = try edition(["sdn.csv": main])
        let after = try list("new.xml", SmallList.entry("A", listed: "2010-01-02"))
        for (earlier, later) in [(before, after), (after, before)] {
            expectRefusal(.badParameter, .usage, saying: "two editions of the same lists") {
                try EditionComparison(from: earlier, to: later)
            }
        }
    }

    /// Fields of OFAC's tables without content.
    private static func empty(_ count: Int) -> String {
        String(repeating: ",-0- ", count: count)
    }
}
