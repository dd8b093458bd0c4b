import Testing
import TradeModel

@testable import Analysis

@Suite struct KoreanInCyrillicTests {
    private static let index = ListedNameIndex([
        .made("1", .individual, "KIM, Jong Un"), .made("2", .individual, "HWANG, Pyong So"),
        .made("3", .individual, "CHOE, Ryong Hae"), .made("4", .individual, "KIM, Yo Jong"),
        .made("5", .individual, "PAEK, Se Bong", aliases: ["PAK, Pong Ju"]),
        .made("6", .entity, "RI WON HO"), .made("7", .individual, "SONG, Jong Guk"),
    ])

    @Test(arguments: [
        ("Ким Чен Ын", ["1 transliteration"]), ("Ким Чон Ын", ["1 transliteration"]),
        ("КИМ ЧЕН-ЫН", ["1 transliteration"]), ("Чен Ын Ким", ["1 transliteration, token-order"]),
        ("Ким Ченын", ["1 spacing, transliteration"]), ("Хван Бён Со", ["2 transliteration"]),
        ("Чхве Рён Хэ", ["3 transliteration"]), ("Цой Рён Хэ", ["3 transliteration"]),
        ("Ким Ё Джон", ["4 transliteration"]), ("Пэк Се Бон", ["5 transliteration"]),
        ("Пак Пон Чжу", ["5 alias, transliteration"]),
        ("Сон Чонгук", ["7 spacing, transliteration"]), ("Сон Чон Гук", ["7 transliteration"]),
        ("Ли Вон Хо", []), ("Ким Чан Ын", []), ("Иван Иванов", []),
    ])
    func findsPeople(_ name: String, _ expected: [String]) {
        let found = Self.index.matches(name).map { match in
            "\(match.entry.id) \(match.reasons.map(\.code).joined(separator: ", "))"
        }
        #expect(found == expected)
    }

    /// A name that cannot be Korean, or may be too much, is read letter by letter alone.
    @Test(arguments: [
        "Kim Jong Un", "Ким", "Николай Ким", "Ким Jong Ын", "Щи Ли", "Ли Ли Ли Ли Ли",
        "Сенен Сенен Сенен", "Ким ъ",
    ])
    func readsNothingElse(_ name: String) {
        #expect(KoreanInCyrillic.readings(of: name).isEmpty)
    }

    @Test func readsEveryForm() {
        let readings = KoreanInCyrillic.readings(of: "Ни Сен")
        #expect(
            Set(readings.map { $0.words.joined(separator: " ") }) == [
                "ni sen", "ni seng", "ni seon", "ni seong",
            ])
    }

    /// Names of two lists are held against each other letter by letter.
    @Test func aSpellingIsReadByItsLettersAlone() {
        #expect(Self.index.matches("Ким Чен Ын", reach: .spelling).isEmpty)
    }
}
