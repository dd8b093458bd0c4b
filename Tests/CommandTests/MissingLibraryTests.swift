import Foundation
import TestSupport
import Testing

/// Libraries that are loaded at first use, and are not there.
@Suite struct MissingLibraryTests {
    /// A command, the library without which it can do nothing, and the words that say so.
    struct Need: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let library: String
        let words: [String]

        var testDescription: String { "\(arguments[0]) without \(library)" }

        /// Of libxlsxwriter the program wants the version of the headers that it was built with.
        var files: [String] {
            library.hasSuffix(".so.") ? (1...20).map { "\(library)\($0)" } : [library]
        }
    }

    private static let needs = [
        Need(
            arguments: ["import", fixture("table.csv.zst")], library: "libarchive.so.13",
            words: [
                "table.csv.zst: error: this file cannot be unpacked without libarchive: ",
                "; install libarchive13 [library-missing]",
            ]),
        Need(
            arguments: ["aggregate", fixture("table.csv.xz"), "--by", "year"],
            library: "libarchive.so.13",
            words: [
                "table.csv.xz: error: this file cannot be unpacked without libarchive: ",
                "; install libarchive13 [library-missing]",
            ]),
        Need(
            arguments: ["import", "list.xml"], library: "libxml2.so.2",
            words: [
                "list.xml: error: this document cannot be read without libxml2: ",
                "; install libxml2 [library-missing]",
            ]),
        Need(
            arguments: ["export", "--to", "xlsx", "--output", "feeds.xlsx"],
            library: "libxlsxwriter.so.",
            words: [
                "error: no workbook can be written without libxlsxwriter: ",
                "; install libxlsxwriter",
            ]),
    ]

    private static func fixture(_ name: String) -> String {
        Program.repository.appendingPathComponent("Tests/TabularTests/Fixtures/\(name)").path
    }

    /// The loader takes the first file of a library's name, and this one is empty.
    @Test(arguments: needs) func isToldWithItsPackage(_ need: Need) throws {
        let folder = try TemporaryFolder()
        for file in need.files { try folder.write("", to: "libraries/\(file)") }
        try folder.write(
            "<CONSOLIDATED_LIST dateGenerated='2024-01-01T00:00:00Z'></CONSOLIDATED_LIST>",
            to: "list.xml")
        let outcome = try Program.run(
            need.arguments + ["--as-of", "2024-12-31"], in: folder.url,
            variables: ["LD_LIBRARY_PATH": folder.path + "/libraries"])
        #expect(outcome.status == 69)
        for words in need.words + ["/libraries/\(need.library)"] {
            #expect(outcome.stderr.contains(words), "\(outcome.stderr)")
        }
        #expect(outcome.stdout.isEmpty)
        #expect(try folder.files().filter { $0.hasPrefix("feeds") }.isEmpty)
    }

    /// All other work goes on without them.
    @Test func isNotLookedForWithoutNeed() throws {
        let folder = try TemporaryFolder()
        for file in Self.needs.flatMap(\.files) + ["libcurl.so.4", "liblapack.so.3"] {
            try folder.write("", to: "libraries/\(file)")
        }
        let table = Program.repository.appendingPathComponent("Data/Series/trade-kotra.csv").path
        let outcome = try Program.run(
            ["import", table, "--as-of", "2024-12-31"], in: folder.url,
            variables: ["LD_LIBRARY_PATH": folder.path + "/libraries"])
        #expect(outcome.status == 0, "\(outcome.stderr)")
    }
}
