import Testing
import TradeModel

@Suite struct PartnerTests {
    @Test func hasAKey() throws {
        #expect(Partner.country(try #require(Country("CHN"))).key == "CHN")
        #expect(Partner.world.key == "WLD")
        #expect(Partner.group("ASEAN").description == "ASEAN")
        #expect(Partner.union("EUR").key == "EUR")
        #expect(Partner.unspecified("S19").key == "S19")
        #expect(Partner.unlisted(12).key == "#12")
    }

    @Test func ordersByKey() {
        let partners: [Partner] = [.world, .unlisted(7), .group("A")]
        #expect(partners.sorted().map(\.key) == ["#7", "A", "WLD"])
        #expect(Partner.world.country == nil)
    }
}
