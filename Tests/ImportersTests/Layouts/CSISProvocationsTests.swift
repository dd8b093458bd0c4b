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
