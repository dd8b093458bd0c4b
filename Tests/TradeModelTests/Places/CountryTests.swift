import Testing
import TradeModel

@Suite struct CountryTests {
    @Test func takesThreeCapitalLetters() {
        #expect(Country("PRK")?.code == "PRK")
        #expect(Country("PRK")?.description == "PRK")
        for text in ["prk", "PR", "PRKK", "P1K", " PRK", "PRK ", "ÄRK", "ＰＲＫ", ""] {
            #expect(Country(text) == nil, "\(text)")
        }
    }

    @Test func ordersByCode() {
        #expect(
            ["PRK", "CHN", "KOR"].compactMap(Country.init).sorted().map(\.code) == [
                "CHN", "KOR", "PRK",
            ])
    }
}
