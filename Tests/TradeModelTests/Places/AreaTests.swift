import Testing
import TradeModel

@Suite struct AreaTests {
    @Test(
        arguments: [
            (.country, "PRK", "PRK"), (.former, "SUN", "SUN"), (.group, "ASEAN", "ASEAN"),
            (.union, "EUR", "EUR"), (.world, "WLD", "WLD"), (.unspecified, "S19", "S19"),
        ] as [(Area.Kind, String, String)])
    func standsForAPartner(kind: Area.Kind, code: String, key: String) throws {
        let partner = try #require(Area(code: code, kind: kind, name: "a").partner)
        #expect(partner.key == key)
        #expect((partner.country != nil) == (kind == .country || kind == .former))
    }

    @Test func isNoCountryWithoutThreeLetters() {
        #expect(Area(code: "S19", kind: .country, name: "a").partner == nil)
    }
}
