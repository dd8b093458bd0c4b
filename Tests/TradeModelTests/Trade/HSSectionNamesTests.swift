import Testing
import TradeModel

@Suite struct HSSectionNamesTests {
    @Test func thereAreTwentyOneAndTheyHoldEveryChapterOnce() {
        #expect(HSSection.all.map(\.number) == Array(1...21))
        let chapters = HSSection.all.flatMap(\.chapters).map(\.digits)
        #expect(chapters == (1...97).map { $0 < 10 ? "0\($0)" : "\($0)" })
    }

    @Test(arguments: [("XVI", 16), ("xvi", 16), ("16", 16), ("I", 1), ("XXI", 21)])
    func isFoundByItsNumber(_ name: String, _ number: Int) {
        #expect(HSSection(name)?.number == number)
    }

    @Test(arguments: ["", "0", "22", "XXII", "IIII", "84", "special"])
    func isNotFoundByOtherNames(_ name: String) { #expect(HSSection(name) == nil) }

    @Test func saysWhatIsInIt() throws {
        #expect(try #require(HSSection("V")).title == "mineral products")
        #expect(HSSection.all.allSatisfy { !$0.title.isEmpty })
        #expect(Set(HSSection.all.map(\.title)).count == 21)
    }
}
