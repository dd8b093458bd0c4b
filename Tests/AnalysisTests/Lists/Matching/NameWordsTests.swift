import Testing

@testable import Analysis

@Suite struct NameWordsTests {
    @Test(arguments: [
        ("KIM, Yong Chol", "kim yong chol"), ("Kim Yong-chol", "kim yong chol"),
        ("AL-GAMA'AT", "al gamaat"), ("Nampo Co., Ltd.", "nampo co ltd"),
        ("S.A. de C.V.", "sa de cv"), ("K.A.S.", "kas"), ("Crédit Ünïversal", "credit universal"),
        ("Łódź Øre Straße", "lodz ore strasse"), ("e\u{301}te", "ete"),
        ("Пэк Сон Хо", "pek son kho"),
        ("김정은", "gimjeongeun"), ("백성호", "baekseongho"), ("朝鲜银行", "朝鲜银行"),
        ("A/B (C) 7", "a b c 7"), ("", ""), (" ,.-", ""), ("No. 39", "no 39"),
    ])
    func takesANameApart(_ name: String, _ words: String) {
        #expect(NameWords(name).words.joined(separator: " ") == words)
    }

    @Test func dispensesWithSmallWords() {
        #expect(NameWords("The Nampo Trading Company Ltd").essential.words == ["nampo", "trading"])
        #expect(NameWords("AL-QAEDA").essential.words == ["qaeda"])
        #expect(NameWords("The Company").essential.words == ["the", "company"])
    }

    @Test func joinsNeighbours() {
        #expect(
            NameWords("Kim Jong Un").joined.map(\.words) == [
                ["kimjong", "un"], ["kim", "jongun"],
            ])
        #expect(NameWords("Kim").joined.isEmpty)
    }
}
