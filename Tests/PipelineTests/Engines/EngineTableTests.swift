import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Pipeline

/// What is settled about a table before an engine reads it.
@Suite struct EngineTableTests {
    private let folder: TemporaryFolder
    private let importer = SmallWorld.importer()
    private let byYear = TradeSelection(keys: [.year])

    init() throws { folder = try TemporaryFolder() }

    @Test func aFileIsToldByItsHead() throws {
        let path = try folder.write(
            "\n\(SmallWorld.baciHeader)\n2020,408,156,270112,1,NA\n",
            to: "BACI_HS92_Y2020_V202501.csv")
        let table = try importer.engineTable(path, byYear)
        #expect(table.isLocal)
        #expect(table.layoutName == .baci)
        #expect(table.headerLines == 2)
        #expect(table.names == ["t", "i", "j", "k", "v", "q"])
        #expect(table.fields == [.period: 0, .reporter: 1, .partner: 2, .goods: 3, .value: 4])
        #expect(table.format == .csv)
    }

    @Test func aFolderIsToldByItsFirstFile() throws {
        let file = try folder.write("\(SmallWorld.baciHeader)\n", to: "part-1.csv")
        try folder.write("", to: "_SUCCESS")
        #expect(SparkEngine.firstFile(in: folder.path) == file)
        #expect(SparkEngine.firstFile(in: file) == nil)
        let table = try importer.engineTable(file, in: folder.path, byYear)
        #expect(table.path == folder.path)
        #expect(!table.isLocal)
    }

    @Test func whatNoEngineReadsIsRefused() throws {
        expectRefusal(.badParameter, .usage, saying: "pipe") {
            try importer.engineTable("-", byYear)
        }
        let wide = try folder.write("\u{FEFF}", to: "none.csv")
        expectRefusal(.emptyFile) { try importer.engineTable(wide, byYear) }
        let launches = try folder.write(
            "country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,"
                + "iso_3digit_alpha\n4,a,b,c,d\n", to: "countries.csv")
        expectRefusal(.unknownLayout, saying: "an engine reads baci") {
            try importer.engineTable(launches, byYear)
        }
        expectRefusal(.inputMissing, .inputMissing) {
            try importer.engineTable(folder.path + "/nothing", byYear)
        }
    }

    /// The engine would reject the record and add up the others.
    @Test func aFileThatEndsWithinARecordIsRefused() throws {
        let name = "BACI_HS92_Y2020_V202501.csv"
        let whole = "\(SmallWorld.baciHeader)\n2020,408,156,270112,1,NA"
        let cut = try folder.write(whole + "\n2020,408,1", to: name)
        expectRefusal(.truncatedFile, saying: "after 3 of 6 fields and without a line end") {
            try importer.engineTable(cut, byYear)
        }
        for end in ["", "\n", "\r\n", "\n2020,408,1\n", "\n2020,408,1\u{1A}", "\n\n", "\n  "] {
            let path = try folder.write(whole + end, to: name)
            #expect(try importer.engineTable(path, byYear).isLocal)
        }
    }

    @Test func aHeaderThatOnlyTheEngineSeesIsToldLikeAnother() throws {
        let table = try importer.engineTable(
            "hdfs://trade/BACI", header: "T\tI\tJ\tK\tV", .csv, byYear)
        #expect(table.delimiter == .tab)
        #expect(table.layoutName == .baci)
        expectRefusal(.unknownLayout, saying: "“a”, “b”") {
            try importer.engineTable("hdfs://trade/x", header: "a,b", .csv, byYear)
        }
        expectRefusal(.badParameter, .usage) {
            try importer.engineTable(
                "hdfs://trade/BACI", header: "t,i,j,k,v", .csv, TradeSelection(keys: [.reporter]))
        }
    }
}
