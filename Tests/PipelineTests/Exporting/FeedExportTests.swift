import Foundation
import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct FeedExportTests {
    private func export(_ place: SmallWorkplace) throws -> FeedExport {
        let (configuration, folder) = try place.opened()
        return try FeedExport(
            configuration, in: folder, asOf: try #require(Day("2026-11-21")))
    }

    /// The feeds, while the place is there to be read.
    private func feeds(_ names: [String], of place: SmallWorkplace) throws -> FeedSet {
        try withExtendedLifetime(place) { try export(place).feeds(names) }
    }

    private static let terms = SmallWorkplace.configuration(
        sources: """
              trade: {file: trade.csv, producer: The Office, licence: CC0-1.0, citation: a book}
              launches: launches.csv
            """)

    @Test func allAreWrittenWhereNoneIsNamed() throws {
        let export = try export(SmallWorkplace())
        #expect(try export.names([]) == ["share", "tests"])
        #expect(try export.names(["tests"]) == ["tests"])
    }

    @Test func refusesNamesThatAreNone() throws {
        let export = try export(SmallWorkplace())
        expectRefusal(.badParameter, .usage, saying: "nearest: share") {
            try export.names(["shaer"])
        }
        expectRefusal(.badParameter, .usage, saying: "asked for twice") {
            try export.names(["share", "share"])
        }
    }

    @Test func chartsAndIndicatorsAreToldApart() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                further: """
                    charts:
                      course:
                        kind: series
                        title: Trade
                        subtitle: As the office states it
                        from: 2018
                        series:
                          - {label: Trade, request: {indicator: trade-value, files: [trade]}}
                    """))
        let (configuration, folder) = try place.opened()
        let day = try #require(Day("2026-11-21"))
        expectRefusal(.badParameter, .usage, saying: "“course” is a chart, which --to svg draws") {
            try FeedExport(configuration, in: folder, asOf: day).names(["course"])
        }
        expectRefusal(.badParameter, .usage, saying: "“share” is an indicator") {
            try ChartExport(configuration, in: folder, asOf: day).outcome(["share"])
        }
        #expect(!FileSystem.exists(place.path + "/store"))
    }

    /// One that cannot be computed does not hold the others back where no name is asked for.
    @Test func whatCanBeComputedIsWrittenWhereNoneIsNamed() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.yaml.replacing(
                "partner-share, files", with: "partner-share, partner: QMC, files"))
        let export = try export(place)
        let outcome = try export.outcome([])
        #expect(outcome.set.feeds.map(\.name) == ["tests"])
        #expect(outcome.set.absences.map(\.path) == ["share"])
        #expect(outcome.refusal?.cause == .data)
        #expect(
            outcome.findings(ofOutput: "out").map(\.code) == [
                .badConfiguration, .outputIncomplete,
            ])
        expectRefusal(.badConfiguration) { try export.outcome(["tests", "share"]) }
        // Of two that were asked for, one is still no document by itself.
        expectRefusal(.badParameter, .usage, saying: "--output") {
            try FeedExport.document(outcome.set, as: .json)
        }
        let paths = try FeedExport.save(outcome.set, as: .json, to: place.path + "/out")
        #expect(paths == [place.path + "/out/tests.json"])
    }

    /// A source's terms go along with its files and no others.
    @Test func sourcesCarryTheirTerms() throws {
        let place = try SmallWorkplace(Self.terms)
        let set = try feeds(["share", "tests"], of: place)
        #expect(set.feeds.map { $0.sources.map(\.name) } == [["trade"], ["launches"]])
        let trade = try #require(set.feeds[0].sources.first)
        #expect(
            [trade.producer, trade.licence, trade.citation] == ["The Office", "CC0-1.0", "a book"])
        #expect(trade.files.map(\.source.path) == ["trade.csv"])
        #expect(set.feeds[1].sources.first?.licence == nil)
    }

    /// A count of none rests on the files that were looked through, which have no record of it.
    @Test func filesThatWereLookedThroughInVainAreNamed() throws {
        let yaml = SmallWorkplace.yaml.replacing("by: year", with: "by: year, class: ICBM")
        let feed = try #require(try feeds(["tests"], of: SmallWorkplace(yaml)).feeds.first)
        #expect(feed.result.points.allSatisfy { $0.value == 0 })
        let files = feed.sources.flatMap(\.files)
        #expect(files.map { "\($0.source.path) \($0.used)" } == ["launches.csv 0"])
    }

    @Test func severalDocumentsMakeAFolder() throws {
        let place = try SmallWorkplace()
        let set = try export(place).feeds(["share", "tests"])
        let paths = try FeedExport.save(set, as: .csv, to: place.path + "/a/b")
        #expect(
            try place.folder.files().filter { $0.hasPrefix("a/b/") }.sorted()
                == paths.map { String($0.dropFirst(place.path.count + 1)) }.sorted())
        #expect(paths.count == 4)
    }

    @Test func oneDocumentHasThePathItself() throws {
        let place = try SmallWorkplace()
        let set = try export(place).feeds(["share"])
        try FeedExport.save(set, as: .csv, to: place.path + "/one.csv")
        let document = try FeedExport.document(set, as: .csv)
        #expect(place.text("one.csv") == String(decoding: document, as: UTF8.self))
        let sidecar = try JSONText(place.text("one.csv-metadata.json") ?? "")
        #expect(sidecar["url"] == "one.csv")
        // A folder that is there is filled.
        try FeedExport.save(set, as: .json, to: place.path + "/new/")
        #expect(place.text("new/share.json") != nil)
    }

    @Test func severalDocumentsAreNoDocument() throws {
        let place = try SmallWorkplace()
        let set = try feeds(["share", "tests"], of: place)
        for format in [ExportFormat.csv, .json, .vegaLite, .datapackage] {
            expectRefusal(.badParameter, .usage, saying: "--output") {
                try FeedExport.document(set, as: format)
            }
        }
        for format in [ExportFormat.wideCSV, .sdmxCSV, .xlsx] {
            #expect(try !FeedExport.document(set, as: format).isEmpty)
        }
    }

    /// One file that cannot take its place leaves all as they were, what describes them among them.
    @Test(arguments: [ExportFormat.datapackage, .csv, .vegaLite])
    func allFilesAreWrittenOrNone(_ format: ExportFormat) throws {
        let place = try SmallWorkplace()
        let set = try export(place).feeds(["share", "tests"])
        let paths = try FeedExport.save(set, as: format, to: place.path + "/out")
        for path in paths { try Data("earlier".utf8).write(to: URL(fileURLWithPath: path)) }
        let blocked = try #require(paths.last { $0.contains("tests.") })
        try FileSystem.remove(blocked)
        try FileSystem.makeFolder(blocked)
        let before = try place.folder.files()
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "Is a directory") {
            try FeedExport.save(set, as: format, to: place.path + "/out")
        }
        #expect(try place.folder.files() == before)
        for path in paths where path != blocked {
            #expect(FileManager.default.contents(atPath: path) == Data("earlier".utf8), "\(path)")
        }
    }

    /// What describes tables takes its place behind them, so that it never tells of one that is not
    /// there yet.
    @Test(arguments: [ExportFormat.datapackage, .csv, .wideCSV, .sdmxCSV])
    func descriptionsAreWrittenLast(_ format: ExportFormat) throws {
        let place = try SmallWorkplace()
        let set = try export(place).feeds(["share"])
        let paths = try FeedExport.save(set, as: format, to: place.path + "/out/")
        #expect(paths.count == 2)
        #expect(paths.first?.hasSuffix(".csv") == true)
    }

    /// The description cannot be written when the table has its place already.
    @Test func aTableIsNotLeftBesideADescriptionOfAnother() throws {
        let place = try SmallWorkplace()
        let set = try export(place).feeds(["share"])
        try place.write("earlier", to: "out/share.csv")
        let description = "\(place.path)/out/share.csv-metadata.json"
        try FileManager.default.createSymbolicLink(
            atPath: description, withDestinationPath: "/dev/full")
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "No space left") {
            try FeedExport.save(set, as: .csv, to: place.path + "/out")
        }
        #expect(place.text("out/share.csv") == "earlier")
    }

    /// Nothing can lie beside a pipe.
    @Test(arguments: [ExportFormat.csv, .wideCSV, .sdmxCSV])
    func intoAPipeGoesTheDocumentAlone(_ format: ExportFormat) throws {
        let place = try SmallWorkplace()
        let set = try export(place).feeds(["share"])
        let pipe = "\(place.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let reader = FileHandle(
            fileDescriptor: open(pipe, O_RDONLY | O_NONBLOCK), closeOnDealloc: true)
        let before = try place.folder.files()
        #expect(try FeedExport.save(set, as: format, to: pipe) == [pipe])
        #expect(try place.folder.files() == before)
        #expect(try reader.readToEnd() == Data(FeedExport.document(set, as: format)))
    }

    /// Standard output may be a file, whose name nobody knows by its number.
    @Test func anOpenFileHasNoCompanions() throws {
        let place = try SmallWorkplace()
        let set = try export(place).feeds(["share"])
        try place.write("", to: "out.csv")
        let file = try #require(FileHandle(forReadingAtPath: "\(place.path)/out.csv"))
        let name = "/dev/fd/\(file.fileDescriptor)"
        let before = try place.folder.files()
        #expect(try FeedExport.save(set, as: .csv, to: name) == [name])
        #expect(try place.folder.files() == before)
        let document = try FeedExport.document(set, as: .csv)
        #expect(place.text("out.csv") == String(decoding: document, as: UTF8.self))
    }

    @Test func folderOfAnExportThatFailsIsNotLeft() throws {
        let place = try SmallWorkplace()
        let set = try export(place).feeds(["share", "tests"])
        let before = try place.folder.files()
        let long = String(repeating: "a", count: 300)
        #expect(throws: Refusal.self) {
            try FeedExport.save(set, as: .csv, to: "\(place.path)/new/\(long)")
        }
        #expect(try place.folder.files() == before)
    }

    @Test(arguments: [
        ("https://example.org/feeds", true), ("https://example.org/feeds/", true), ("feeds", true),
        ("", false), ("https://example.org/?a=b", false), ("https://example.org/#a", false),
    ])
    func anAddressOfAFolderHasNoQuery(address: String, isOne: Bool) {
        #expect(FeedExport.isFolderAddress(address) == isOne)
    }
}
