import Testing
import TradeModel

@testable import Importers

@Suite struct CSISProvocationsTests {
    @Test func readsBothFormsOfADate() throws {
        let result = try Fixture.csis.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .csisProvocations)
        #expect(file.records.used == 2)
        #expect(
            result.facts.events.map(\.span) == [TimeSpan("2017-11-29"), TimeSpan("2017-11-29")])
        #expect(result.facts.events.map(\.kind) == ["ballistic-missile", "engine-test"])
        #expect(result.facts.events.first?.source == "http://example.org")
    }

    @Test func doesNotGuessTheCenturyOfAYear() throws {
        let file = try #require(try Fixture.csis.read().files.first)
        #expect(file.errorCodes == [.badDate, .badDate])
    }

    /// `03/04` and `11/12` beside it would be read as other days than they are.
    @Test func aDayBeforeItsMonthSpoilsTheFile() throws {
        let rows = ["03/04/2017", "2017-05-01", "25/06/2017", "11/12/2017"].map {
            "\($0),Missile,Flight,Text,\n"
        }
        let text = "date,type,event,description,resources\n" + rows.joined()
        let result = try read(["a.csv": text])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .badDate && finding.line == 4 && finding.column == 1)
        #expect(finding.message.contains("save the table with dates such as 2017-06-25"))
        #expect(result.files.isEmpty && result.facts.events.isEmpty)
        let other = text.replacing("25/06/2017", with: "31/31/2017")
        #expect(try read(["a.csv": other]).files.first?.errorCodes == [.badDate])
    }

    /// Before the slip or behind it.
    @Test(arguments: [["11/29/2017", "25/06/2017"], ["25/06/2017", "11/29/2017"]])
    func oneDayBeforeItsMonthAmongOthersIsASlip(_ days: [String]) throws {
        let rows = days.map { "\($0),Missile,Flight,Text,\n" }
        let text = "date,type,event,description,resources\n" + rows.joined()
        let result = try read(["a.csv": text])
        let file = try #require(result.files.first)
        #expect(file.records.used == 1 && file.records.rejected == 1)
        #expect(file.errorCodes == [.badDate])
        #expect(file.findings(.badDate)[0].message.hasSuffix("which gives the day first"))
        #expect(result.facts.events.map(\.span) == [TimeSpan("2017-11-29")])
    }

    @Test(arguments: [
        ("2017-11-29,,Flight", DiagnosticCode.missingValue), ("2017-11-29,-,Flight", .missingValue),
        ("2017-11-29,Missile, ", .missingValue), ("+1/2/2017,Missile,Flight", .badDate),
        ("1/2/+2017,Missile,Flight", .badDate),
    ])
    func refusesABlankAndADateWithASign(_ cells: String, _ code: DiagnosticCode) throws {
        let text = "date,type,event,description,resources\n\(cells),\"two\nlines\",\n"
        let file = try #require(try read(["a.csv": text]).files.first)
        #expect(file.errorCodes == [code])
        #expect(file.records.rejected == 1)
    }
}
