import Testing
import TradeModel

@testable import Importers

@Suite struct CountryListTests {
    @Test func readsCodesAndNames() throws {
        let result = try Fixture.countries.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .countries)
        #expect(file.records.used == 3)
        let italy = try #require(result.facts.areas.first)
        #expect(italy.numbers(.comtrade) == [380, 381])
        #expect(italy.aliases == ["Italia"])
        #expect(result.facts.areas[2].partner == .group("EU"))
    }

    @Test func refusesRowsThatNameNoPlace() throws {
        let file = try #require(try Fixture.countries.read().files.first)
        #expect(file.errorCodes == [.badCode, .badWord, .badNumber])
        #expect(file.diagnostics.map(\.field) == ["code", "kind", "numeric"])
    }
}
