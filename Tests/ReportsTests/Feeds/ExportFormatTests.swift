import Testing

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
                == ["out/feeds.csv"])
    }

    @Test func aDataPackageIsAlwaysAFolder() {
        #expect(
            ExportFormat.datapackage.paths(of: ["a", "b"], at: "out", isFolder: false)
                == ["out/datapackage.json", "out/a.csv", "out/b.csv"])
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
