import Foundation
import Testing
import TradeModel

@testable import Importers

@Suite struct TidyTests {
    @Test func accountsForEveryRow() throws {
        let file = try Fixture.tidy.file()
        #expect(file.layout == .tidy)
        #expect(file.records.read == 12)
        #expect(file.records.used == 4)
        #expect(file.records.excluded == [.alternative: 1, .refuted: 1])
        #expect(
            file.errorCodes == [
                .unknownUnit, .badNumber, .badWord, .badPeriod, .conflict, .conflict,
            ])
    }

    @Test func keepsABlankAsNotKnown() throws {
        let result = try Fixture.tidy.read()
        let export = try #require(result.facts.observations.first { $0.cell.direction == .export })
        #expect(export.value == nil)
        #expect(export.status == .main)
    }

    @Test func aContradictionLeavesItsCellMissing() throws {
        let rows = try Fixture.tidy.read().facts.observations.filter {
            $0.cell.period == TimeSpan("2018")
        }
        #expect(rows.map(\.value) == [nil])
    }

    @Test func keepsACombinedCellAndTakesTheFormulaGuardOff() throws {
        let row = try #require(
            try Fixture.tidy.read().facts.observations.first {
                $0.cell.period == TimeSpan("2020-01..02")
            })
        #expect(row.note == "=1+1")
        #expect(row.citation == "Report, second")
        #expect(row.value == 2)
    }

    @Test func namesTheUnitsThatItKnows() throws {
        let file = try #require(try Fixture.tidy.read().files.first)
        let finding = try #require(file.findings(.unknownUnit).first)
        #expect(finding.message.contains("wampum"))
        #expect(finding.message.contains("USD million"))
        #expect(finding.line == 11)
        let turned = try #require(
            try read([
                "a.csv": """
                series,measure,subject,partner,flow,period,value,unit,status,confidence,source
                s,m,,,,2020,1,million USD,main,confirmed,a
                """
            ]).files.first?.findings(.unknownUnit).first)
        #expect(turned.message.hasPrefix("no unit is called “million USD”; nearest: USD million, "))
    }

    @Test(arguments: [
        "PRK,CHN", ",", "PRK,WLD", "ROM,CHN+RUS", "PRK,S19", "EU,CHN",
    ])
    func takesTheCodesOfTheCountryTable(_ places: String) throws {
        let file = try table("\(places),total,2019,5,2020-03")
        #expect(file.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("PRK,China", "the code of China is CHN"), ("Korea,CHN", "“Korea” may be "),
        ("PRK,CHN+", "no such code"), ("prk,CHN", "no such code"),
        ("PRK,CHN+Russia", "is RUS"),
    ])
    func refusesOtherPlaces(_ places: String, _ hint: String) throws {
        let file = try table("\(places),total,2019,5,")
        let finding = try #require(file.findings(.badCode).first)
        #expect(finding.message.contains(hint), "\(finding)")
        #expect(finding.field == (places.hasPrefix("PRK") ? "partner" : "subject"))
    }

    @Test func refusesADateOfPublicationThatIsNone() throws {
        let file = try table("PRK,CHN,total,2019,5,last spring")
        #expect(file.findings(.badDate).map(\.field) == ["published"])
        #expect(try table("PRK,CHN,total,2019,5,1402-05-01").errorCodes == [.badDate])
        #expect(try table("PRK,CHN,total,2019,5,2020Q1").diagnostics.isEmpty)
    }

    /// A year of the Solar Hijri calendar, one with its digits turned round, and one too many.
    @Test(arguments: [
        ("1402", false), ("0202", false), ("2101-01", false), ("2100-12..2101-01", false),
        ("1799", false), ("1800", true), ("2100-12-31", true),
    ])
    func refusesYearsOfWhichThereAreNoFigures(_ period: String, _ isRead: Bool) throws {
        let file = try table("PRK,CHN,total,\(period),5,", "trade-growth")
        #expect(file.errorCodes == (isRead ? [] : [.badPeriod]))
        #expect(
            file.findings(.badPeriod).allSatisfy {
                $0.message.contains("from 1800 to 2100 of the Gregorian calendar")
            })
    }

    @Test func aTradeValueIsNotNegativeAndAGrowthMayBe() throws {
        let file = try table("PRK,CHN,total,2019,-5,")
        #expect(file.findings(.negativeValue).map(\.field) == ["value"])
        #expect(try table("PRK,CHN,total,2019,-5,", "trade-growth").diagnostics.isEmpty)
    }

    @Test func everyBundledTableIsReadWithoutAnError() throws {
        let folder = Fixture.repository.appending(path: "Data/Series")
        let paths = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".csv") }.map { folder.appending(path: $0).path }
        let result = Importer(countries: try Fixture.countryTable()).read(paths)
        #expect(result.refusals.isEmpty && result.files.count == paths.count)
        #expect(result.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test(arguments: [
        (["1.400", "100", "-1.300"], 2), (["12.345", "999.000", "", "1.000"], 3), (["1.400"], 0),
        (["1.400", "1.300", "0.500"], 0), (["1.400", "1.5"], 0), (["1.400", "1400.000"], 0),
        (["1400", "1300"], 0),
    ])
    func warnsOnceWhereAPointMayGroupThousands(_ values: [String], _ count: Int) throws {
        let rows = values.enumerated().map { index, value in
            "s,trade-growth,PRK,CHN,total,\(2000 + index),\(value),,USD,main,compiled,x\n"
        }
        let header =
            "series,measure,subject,partner,flow,period,value,published,unit,status,confidence,"
            + "source\n"
        let file = try #require(try read(["a.csv": header + rows.joined()]).files.first)
        let findings = file.findings(.ambiguousNumber)
        #expect(findings.map(\.line) == (count > 0 ? [2] : []))
        #expect(findings.allSatisfy { $0.message.hasPrefix("all \(count) numbers") })
        #expect(file.diagnostics.count == findings.count && findings.count < 2)
    }

    @Test func tellsOfAValueThatASpreadsheetShortened() throws {
        let file = try table("PRK,CHN,total,2019,5.91E+09,")
        #expect(file.findings(.ambiguousNumber).map(\.field) == ["value"])
        #expect(try table("PRK,CHN,total,2019,5.91e9,").diagnostics.isEmpty)
    }

    @Test func threeDecimalsAreWhatBACIWrites() throws {
        let table = BACITable.table(
            BACITable.row(156, 408, "1.400"), BACITable.row(408, 156, "2.100"))
        let file = try #require(try read([BACITable.name: table]).files.first)
        #expect(file.diagnostics.isEmpty)
    }

    private func table(_ row: String, _ measure: String = "trade-value") throws -> ImportedFile {
        let text =
            "series,measure,subject,partner,flow,period,value,published,unit,status,confidence,"
            + "source\ns,\(measure),\(row),USD,main,compiled,x\n"
        return try #require(try read(["a.csv": text]).files.first)
    }

    @Test func rejectsNumbersTooLargeToAddUp() throws {
        let text = """
            series,measure,subject,partner,flow,period,value,unit,status,confidence,source
            s,m,,,,2020,1e18,USD,main,confirmed,a
            s,m,,,,2021,1,USD,main,confirmed,a

            """
        let file = try #require(try ImportersTests.read(["big.csv": text]).files.first)
        #expect(file.errorCodes == [.badNumber])
        #expect(file.records.used == 1)
    }
}
