import Testing
import TradeModel

@testable import Analysis

@Suite struct ChineseInWadeGilesTests {
    private static let index = ListedNameIndex([
        .made("1", .individual, "MA, Xiaohong"), .made("2", .individual, "ZHOU, Jianshu"),
        .made("3", .individual, "LUO, Chuan Xu"), .made("4", .individual, "CHI, Yupeng"),
        .made("5", .individual, "SUN, Sidong"), .made("6", .individual, "LIU, Cuiying"),
        .made("7", .entity, "HE XIE"), .made("8", .individual, "AN, Ki Su"),
    ])

    @Test(arguments: [
        ("Ma Hsiao-hung", ["1"]), ("MA, Hsiao-hung", ["1"]), ("Chou Chien-shu", ["2"]),
        ("Lo Ch'uan-hsü", ["3"]), ("Ch’ih Yü-p’eng", ["4"]), ("Ssu-tung Sun", ["5"]),
        ("Liu Ts'ui-ying", ["6"]), ("Ho Hsieh", []), ("An Chi Su", []), ("Ma Hsiao-hui", []),
    ])
    func findsPeople(_ name: String, _ expected: [String]) {
        let found = Self.index.matches(name)
        #expect(found.map(\.entry.id) == expected)
        #expect(found.allSatisfy { $0.reasons.contains(.transliteration) })
    }

    /// A name of other words, or of syllables that may be Korean, is read as it is written alone.
    @Test(arguments: [
        "Kim Chong Un", "Ma Xiaohong", "Han Chang Su", "Hsiao", "Hsu Smith", "Ma Hsiao Hung Li", "",
    ])
    func readsNothingElse(_ name: String) {
        #expect(ChineseInWadeGiles.readings(of: NameWords(name)).isEmpty)
    }

    @Test func readsEveryForm() {
        let readings = ChineseInWadeGiles.readings(of: NameWords("Jen Chu-ssu"))
        #expect(
            readings.map { $0.words.joined(separator: " ") } == [
                "ren chu si", "ren ju si", "ren qu si",
            ])
    }

    /// Names of two lists are held against each other as they are written.
    @Test func aSpellingIsReadByItsLettersAlone() {
        #expect(Self.index.matches("Ma Hsiao-hung", reach: .spelling).isEmpty)
    }
}
