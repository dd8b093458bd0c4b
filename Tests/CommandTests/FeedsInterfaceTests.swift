import Foundation
import Tabular
import TestSupport
import Testing

/// Names of feeds and of their columns are an interface: charts elsewhere ask for them.
///
/// `feeds-interface.txt` lists those of the bundled configuration: of each feed's own table, and of the
/// tables of all of them. When they change, the list must
/// be changed by hand, and the changelog must name the list's new digest: neither happens in
/// passing.
@Suite struct FeedsInterfaceTests {
    private static let list = Program.repository
        .appendingPathComponent("Tests/CommandTests/feeds-interface.txt")

    private func interface() throws -> String {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(
            [
                "export", "--to", "csv", "--output", folder.path + "/feeds", "--as-of",
                "2026-11-21",
            ], in: Program.repository)
        try #require(outcome.status == 0, "\(outcome.stderr)")
        let tables = try folder.files().filter { $0.hasSuffix(".csv") }.sorted()
        let lines = try tables.map { table in
            let text = try String(
                contentsOf: folder.url.appendingPathComponent(table), encoding: .utf8)
            let name = table.dropFirst("feeds/".count).dropLast(".csv".count)
            return "\(name): \(text.prefix { $0 != "\n" })\n"
        }
        let joint = try ["csv-wide", "sdmx-csv"].map { format in
            let outcome = try Program.run(
                ["export", "--to", format, "--as-of", "2026-11-21"], in: Program.repository)
            return "\(format): \(outcome.text.prefix { $0 != "\n" })\n"
        }
        return (lines + joint).joined()
    }

    @Test func theListIsWhatIsExported() throws {
        let listed = try String(contentsOf: Self.list, encoding: .utf8)
        #expect(
            try interface() == listed,
            "names or columns of feeds changed: change feeds-interface.txt and the changelog")
    }

    @Test func theChangelogNamesTheList() throws {
        let changelog = try String(
            contentsOf: Program.repository.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
        let digest = try sha256(ofFile: Self.list.path).prefix(12)
        #expect(
            changelog.contains("feeds interface `\(digest)`"),
            "say in the changelog what changed in the feeds, and: feeds interface `\(digest)`")
    }
}
