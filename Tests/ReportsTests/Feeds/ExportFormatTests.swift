import Testing
import TradeModel

@testable import Reports

@Suite struct ExportFormatTests {
    @Test func aDocumentHasItsCompanionsBesideIt() {
        #expect(
            ExportFormat.csv.paths(of: ["a"], at: "x/share.csv", isFolder: false)
                == ["x/share.csv", "x/share.csv-metadata.json"])
        #expect(
            ExportFormat.sdmxCSV.paths(of: ["a", "b"], at: "all.csv", isFolder: false)
                == ["all.csv", "all.csv-structure.xml"])
        #expect(
            ExportFormat.xlsx.paths(of: ["a", "b"], at: "b.xlsx", isFolder: false) == ["b.xlsx"])
    }

    @Test func aFolderNamesItsFilesItself() {
        #expect(
            ExportFormat.csv.paths(of: ["a", "b"], at: "out", isFolder: true) == [
                "out/a.csv", "out/a.csv-metadata.json", "out/b.csv", "out/b.csv-metadata.json",
            ])
        #expect(
            ExportFormat.vegaLite.paths(of: ["a"], at: "out", isFolder: true) == ["out/a.vl.json"])
        #expect(
            ExportFormat.wideCSV.paths(of: ["a", "b"], at: "out", isFolder: true)
                == ["out/feeds.csv", "out/feeds.csv-metadata.json"])
    }

    @Test func aDataPackageIsAlwaysAFolder() {
        #expect(
            ExportFormat.datapackage.paths(of: ["a", "b"], at: "out", isFolder: false)
                == ["out/a.csv", "out/b.csv", "out/datapackage.json"])
    }

    /// Every format makes as many files as it names, and the same bytes each time.
    @Test(arguments: ExportFormat.allCases)
    func makesTheFilesThatItNames(_ format: ExportFormat) throws {
        let set = try SampleFeeds.set(SampleFeeds.feed("a"), SampleFeeds.keyed(["x"], name: "b"))
        let paths = format.paths(of: ["a", "b"], at: "out", isFolder: true)
        let contents = try set.contents(format, named: paths)
        #expect(contents.count == paths.count)
        #expect(Set(paths).count == paths.count)
        #expect(contents.allSatisfy { !$0.isEmpty })
        #expect(try set.contents(format, named: paths) == contents)
    }

    /// Whatever the format, a source that is not up to date and other findings go along. Those of a
    /// workbook are in its sheet of notes.
    @Test(arguments: ExportFormat.allCases)
    func carriesTheFindings(_ format: ExportFormat) throws {
        let set = try SampleFeeds.set(SampleFeeds.stale("a"), SampleFeeds.stale("b"))
        var texts =
            try format == .xlsx
            ? WorkbookNotes(set, sheets: ["a", "b"]).table.rows.map { "\($0)" }
            : set.contents(format, named: format.paths(of: ["a", "b"], at: "o", isFolder: true))
                .map { String(decoding: $0, as: UTF8.self) }
        // The tables of some formats have a description beside them.
        if [.csv, .wideCSV, .datapackage].contains(format) {
            texts = texts.filter { $0.first == "{" }
        }
        let text = texts.joined(separator: "\n")
        for message in [SampleFeeds.staleness, "odd | thing"] {
            #expect(text.components(separatedBy: message).count > 2, "\(message)")
        }
        for code in ["stale-source", "bad-number"] { #expect(text.contains(code)) }
    }

    /// A document of several feeds says which of them are not in it.
    @Test(arguments: [ExportFormat.wideCSV, .xlsx, .sdmxCSV, .datapackage])
    func saysWhatIsAbsent(_ format: ExportFormat) throws {
        let absence = Diagnostic(
            .error, .noUsableRecord, path: "gone", message: "this feed is not here: no record")
        let set = FeedSet(
            feeds: [try SampleFeeds.feed("a")], asOf: try SampleResults.day(), absences: [absence])
        let texts =
            try format == .xlsx
            ? WorkbookNotes(set, sheets: ["a"]).table.rows.map { "\($0)" }
            : set.contents(format, named: format.paths(of: ["a"], at: "o", isFolder: true))
                .map { String(decoding: $0, as: UTF8.self) }
        #expect(texts.joined().contains(absence.description))
    }

    /// A missing value is nothing, and never a number that is none.
    @Test(arguments: ExportFormat.allCases.filter { $0 != .xlsx && $0 != .wideCSV })
    func writesNothingThatIsNotFinite(_ format: ExportFormat) throws {
        let set = try SampleFeeds.set(SampleFeeds.series([("2019", nil), ("2020", 0)]))
        let paths = format.paths(of: ["series"], at: "out", isFolder: true)
        for bytes in try set.contents(format, named: paths) {
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            for word in ["nan", "inf,", "infinity"] { #expect(!text.contains(word)) }
        }
    }
}
