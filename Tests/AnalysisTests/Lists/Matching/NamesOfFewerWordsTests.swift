import Testing
import TradeModel

@testable import Analysis

/// People of whom a list has more given names or surnames than the name asked about, or fewer.
@Suite struct NamesOfFewerWordsTests {
    private static let entries: [Designation] = [
        .made("1", .individual, "MADRIGAL MORENO, Nicolas Rafael"),
        .made("2", .individual, "AL-HERON, Jawhar Majid", aliases: ["ABU HASAN, Jawad Karim"]),
        .made("3", .individual, "SONG, Chol Su"),
        .made("4", .individual, "LAVRIN, Sergey Viktorovich"),
        .made("5", .individual, "TIMUR, Erkan", weak: ["KITE, Red"]),
        .made("6", .individual, "OLEG PETER MARLIN"), .made("7", .entity, "HERON KITE TRADING"),
        .made("8", .individual, "ABD AL-RAHMAN, Samir Nabil"),
        .made("9", .individual, "TERN, Robert (Wonsan Gull)"),
        .made("10", .individual, "MUHAMMAD 'ABD ALLAH QASIM AL-KORBI"),
    ]

    private func found(_ name: String) throws -> [String] {
        try ListedNameIndex.besideWords(Self.entries).matches(name).map(\.told)
    }

    @Test(arguments: [
        ("Nicolás Madrigal Moreno", ["1 left-out: rafael, token-order"]),
        ("MADRIGAL, Nicolas", ["1 left-out: moreno rafael"]),
        ("Rafael Madrigal", ["1 left-out: moreno nicolas, token-order"]),
        ("Mr Nikolas Madrigal", ["1 left-out: mr moreno rafael, transliteration, token-order"]),
        ("Jawhar Heron", ["2 left-out: majid al, token-order"]),
        ("Jawad Abu Hasan", ["2 alias, left-out: karim, token-order"]),
        ("Samir Abdulrahman", ["8 left-out: nabil al, token-order"]),
        ("Oleg Marlin", ["6 left-out: peter"]),
        ("Mohammed Qasim al-Korbi", ["10 left-out: abd allah, transliteration"]),
    ])
    func leavesOutGivenNamesOfTheList(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// A surname is none of them, and neither is what belongs to another word; names of one syllable belong
    /// together.
    @Test(arguments: [
        "Nicolas Moreno", "Nicolas Rafael", "Madrigal Moreno", "Jawhar Karim", "Abu Hasan",
        "Karim Hasan", "Song Chol", "Su Song", "Oleg Peter", "Peter Marlin", "Samir Rahman",
        "Heron Trading", "Tern Gull", "Muhammad Allah Korbi", "Qasim Muhammad",
    ])
    func leavesOutNothingElse(_ name: String) throws {
        #expect(try found(name).isEmpty)
    }

    @Test(arguments: [
        ("Erkan Mehmet Timur", ["5 left-out: mehmet, token-order"]),
        ("TIMUR, Erkan Mehmet", ["5 left-out: mehmet"]),
        ("TIMUR BAYRAM, Erkan", ["5 left-out: bayram"]),
        ("Erkan Abdul Aziz Timur", ["5 left-out: abd aziz, token-order"]),
    ])
    func leavesOutGivenNamesThatTheListLacks(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// What stands first or last is no middle name, a word of one syllable may be part of another name, and
    /// of two names each of which has a word more none is the other.
    @Test(arguments: [
        "Mehmet Erkan Timur", "Erkan Timur Trading", "Erkan Doh Timur", "Red Rafael Kite",
        "ERKAN, Mehmet Timur", "Timur Erkan Holding Co., Ltd", "Timur Erkan Holding, Wonsan",
        "Sergey Ivanovich Lavrin", "Erkan Ali Mehmet Omar Hasan Timur", "Nicolas Viktor Madrigal",
    ])
    func anotherPersonIsNotFound(_ name: String) throws {
        #expect(try found(name).isEmpty)
    }

    /// Two words that many have tell nobody.
    @Test func commonWordsTellNobody() {
        let many = (0..<30).map { number in
            Designation.made("\(number)", .individual, "ALAMIR, Hasan Q\(number)oqo")
        }
        let index = ListedNameIndex(
            many + [
                .made("98", .individual, "ALAMIR, Hasan Zubin"),
                .made("99", .individual, "ALAMIR, Nabil Hasan"),
            ])
        #expect(index.matches("Hasan Alamir").isEmpty)
        #expect(index.matches("Zubin Alamir").isEmpty)
        #expect(index.matches("Nabil Alamir").map(\.entry.id) == ["99"])
    }

    /// A second given name that many have tells nobody, also beside a surname that does.
    @Test func byACommonSecondNameNobodyIsFound() {
        let many = (0..<30).map { number in
            Designation.made("\(number)", .individual, "Q\(number)OQO, Hasan Abd al-Rahman")
        }
        let index = ListedNameIndex(
            many + [
                .made("98", .individual, "ALAMIR, Abd al-Rahman Nabil"),
                .made("99", .individual, "ALAMIR, Nabil Hasan"),
            ])
        #expect(index.matches("Hasan Alamir").isEmpty)
        #expect(index.matches("Nabil Alamir").map(\.entry.id) == ["99"])
        #expect(index.matches("Abdulrahman Alamir").map(\.entry.id) == ["98"])
    }

    @Test func aSpellingKeepsAllWords() throws {
        let index = try ListedNameIndex.besideWords(Self.entries)
        #expect(index.matches("Nicolas Madrigal Moreno", reach: .spelling).isEmpty)
    }
}
