import Testing
import TradeModel

@Suite struct WordsBesideNamesTests {
    private let words = WordsBesideNames([
        ("mr", .form), ("vice", .among), ("h.e.", .pointed), ("d/b/a", .between),
        ("known as", .between), ("known as well as", .between), ("esq", .behind), ("tel", .detail),
    ])

    @Test func aWordIsWhatItsRowSays() {
        #expect(words.isForm("mr") && !words.isAmongForms("mr"))
        #expect(words.isAmongForms("vice") && !words.isForm("vice"))
        #expect(words.isFormBehind("esq") && words.isForm("esq") && !words.isFormBehind("mr"))
        #expect(words.pointed == ["h.e."])
        #expect(words.isDetail("tel") && !words.isForm("tel") && !words.isDetail("mr"))
        #expect(!words.isForm("h.e.") && !words.isForm("d/b/a") && !words.isForm("song"))
    }

    @Test(
        arguments: [
            (["d/b/a", "red"], 1), (["d/b/a"], 1), (["known", "as", "red"], 2),
            (["known", "as", "well", "as", "red"], 4), (["known", "red"], nil),
            (["red", "d/b/a"], nil),
            ([], nil),
        ] as [([String], Int?)])
    func theLongestConnectiveAtTheBeginningCounts(_ texts: [String], _ expected: Int?) {
        #expect(words.connective(at: texts[...]) == expected)
    }

    @Test func noneAreKnownWithoutATable() {
        #expect(!WordsBesideNames().isForm("mr"))
        #expect(WordsBesideNames().connective(at: ["d/b/a"]) == nil)
    }
}
