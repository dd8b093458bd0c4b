import Testing
import TradeModel

@testable import Importers

@Suite struct BACICountriesTests {
    @Test func readsTheOlderTableInLatin1() throws {
        let result = try Fixture.baciCountries.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .baciCountries)
        #expect(file.encoding == .latin1)
        #expect(file.records.used == 3)
        #expect(result.facts.areas.map(\.name).first == "Côte d'Ivoire")
        // Namibia's two letters are not a missing value.
        #expect(result.facts.areas[1].alpha2 == "NA")
        #expect(result.facts.areas[2].kind == .unspecified)
        #expect(result.facts.areas[2].code == "#577")
    }

    @Test func readsTheNewerTable() throws {
        let result = try Fixture.baciCountriesNew.read()
        #expect(result.files.first?.layout == .baciCountries)
        #expect(result.facts.areas.map(\.code) == ["ITA", "#697"])
        #expect(result.facts.areas.first?.numbers(.baci) == [380])
    }
}
