import Testing
import TradeModel

@testable import Importers

@Suite struct CountryTableFileTests {
    @Test func readsTheBundledTable() throws {
        let table = try Fixture.countryTable()
        #expect(table.area(.comtrade, 842)?.code == "USA")
        #expect(table.area(.baci, 699)?.code == "IND")
        #expect(table.area(.comtrade, 490)?.code == "S19")
        #expect(table.area(.gacc, 109)?.code == "PRK")
    }

    @Test func refusesATableWithABadRow() throws {
        let error = #expect(throws: Refusal.self) {
            try CountryTable(path: Fixture.countries.url.path)
        }
        #expect(error?.diagnostics.map(\.code) == [.badCode, .badWord, .badNumber])
    }

    @Test func refusesAnotherTable() throws {
        let error = #expect(throws: Refusal.self) {
            try CountryTable(path: Fixture.tidy.url.path)
        }
        #expect(error?.diagnostics.map(\.code) == [.unknownLayout])
    }
}
