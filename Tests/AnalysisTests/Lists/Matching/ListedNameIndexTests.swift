import Testing
import TradeModel

@testable import Analysis

@Suite struct ListedNameIndexTests {
    private static let index = ListedNameIndex(
        [
            .made("1", .individual, "PAEK, Song Ho", aliases: ["PAIK, Sung Ho"]),
            .made(
                "2", .entity, "NAMPO GENERAL TRADING CORPORATION", aliases: ["NGTC", "AL-NAMPO"]),
            .made("3", .individual, "AL-ZAWAHIRI, Ayman Muhammad Rabi"),
            .made("4", .vessel, "RED STAR 9", ship: "9074729"),
            .made("5", .individual, "KIM, Jong Un"), .made("6", .individual, "KIM, Jang Un"),
            .made("7", .individual, "HUSAYN, Muhammad"),
        ] + (0..<30).map { .made("1\($0)", .individual, "MUHAMMAD, Person\($0)x Qq\($0)") })

    private func found(_ name: String, in index: ListedNameIndex? = nil) -> [String] {
        (index ?? Self.index).matches(name).map(\.told)
    }

    @Test(arguments: [
        ("PAEK, Song Ho", ["1 exact"]), ("paek song-ho", ["1 exact"]),
        ("Song Ho Paek", ["1 token-order"]), ("Paik Sung Ho", ["1 alias"]),
        ("ngtc", ["2 alias"]), ("Paek Songho", ["1 spacing"]),
        ("Songho Paek", ["1 spacing, token-order"]),
        ("Baek Seong-ho", ["1 transliteration"]),
        ("Seong-ho Baek", ["1 transliteration, token-order"]),
        ("Nampo General Trading Corp", ["2 left-out: corp corporation"]),
        ("The Nampo General Trading", ["2 left-out: the corporation"]),
        ("Nampo General Tradin Corporation", ["2 edit-distance: 1"]),
        ("General Nampo Tradin Corporation", ["2 edit-distance: 1, token-order"]),
        ("General Nampu Trading Corporation", ["2 transliteration, token-order"]),
        ("Aiman Mohamed Rabie el-Zawahri", ["3 left-out: el al, transliteration, token-order"]),
        ("Kim Jeong-eun", ["5 transliteration"]),
        ("Kim Jongun", ["5 spacing"]),
        ("Mohammed Hussein", ["7 transliteration, token-order"]),
        ("IMO 9074729", ["4 ship-number"]),
        ("imo9074729", ["4 ship-number"]), ("IMO 9074728", []), ("Red Star 8", []),
        ("Nampo", ["2 alias, left-out: al"]), ("Ho", []), ("Paek", []), ("Kim Yong Chol", []),
        ("", []), ("-", []),
    ])
    func finds(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    private static let parted = ListedNameIndex([
        .made("1", .individual, "KIM, Jong Un"), .made("2", .individual, "HWANG, Pyong So"),
        .made("3", .vessel, "MI RIM 2"),
        .made("4", .entity, "NAMPO", aliases: ["NAM PO SHIP YARD"]),
    ])

    /// The same letters are found however they are parted into words.
    @Test(arguments: [
        ("Kimjongun", ["1 spacing"]), ("KIMJONG UN", ["1 spacing"]), ("Ki Mjong Un", ["1 spacing"]),
        ("Kimjeongeun", ["1 spacing, transliteration"]), ("Hwangpyongso", ["2 spacing"]),
        ("Hwangpyeongso", ["2 spacing, transliteration"]), ("Mirim2", ["3 spacing"]),
        ("MIRIM 2", ["3 spacing"]), ("Nampo Shipyard", ["4 alias, spacing"]),
        ("Namposhipyard", ["4 alias, spacing"]), ("Pyongso Hwang", ["2 spacing, token-order"]),
        ("Mirim3", []), ("Kimjangun", []), ("Sopyonghwang", []),
    ])
    func findsAnyPartingIntoWords(_ name: String, _ expected: [String]) {
        #expect(found(name, in: Self.parted) == expected)
    }

    /// A given name that many share finds none of them, and neither does another surname behind it.
    @Test(arguments: ["Muhammad", "MOHAMMED", "Muhammad Smith", "al-Muhammad"])
    func aCommonGivenNameFindsNothing(_ name: String) {
        #expect(found(name).isEmpty)
    }

    /// An entry that is called by a common word and nothing else is not missed.
    @Test func aCommonWordFindsWhoIsCalledSo() {
        let many = (0..<30).map { Designation.made("\($0)", .individual, "HAMD, Person\($0)x") }
        let index = ListedNameIndex(many + [.made("99", .entity, "HAMD")])
        #expect(index.matches("Hamd").map(\.entry.id) == ["99"])
        #expect(index.matches("Hamid").isEmpty)
    }

    /// What an entity is called is not missed where the list calls the name weak; a person's given name
    /// is.
    @Test func aCommonWordFindsAnEntityByAWeakName() {
        let many = (0..<30).map { Designation.made("\($0)", .individual, "HAMD, Person\($0)x") }
        let index = ListedNameIndex(
            many + [
                .made("98", .individual, "SAID, Ali", weak: ["HAMD"]),
                .made("99", .entity, "HAMD TRADING", weak: ["HAMD"]),
            ])
        #expect(index.matches("Hamd").map(\.entry.id) == ["99"])
    }

    /// Neither an article, a legal form nor what stands before a ship's name tells one from another.
    @Test(arguments: [
        ("Hamd", ["98 exact", "97 left-out: ltd"]),
        ("M/V Hamd", ["97 left-out: mv ltd", "98 left-out: mv"]),
        ("The Hamd Co.", ["97 left-out: the co ltd", "98 left-out: the co"]),
    ])
    func aCommonWordFindsWhoIsCalledSoInAnotherForm(
        _ name: String, _ expected: [String]
    ) {
        let many = (0..<30).map { Designation.made("\($0)", .individual, "HAMD, Person\($0)x") }
        let index = ListedNameIndex(
            many + [
                .made("97", .entity, "HAMD LTD"), .made("98", .vessel, "HAMD"),
                .made("99", .individual, "SAID, Ali", weak: ["HAMD"]),
            ])
        #expect(found(name, in: index) == expected)
        #expect(index.asked(name, reach: .slips).commonWords.map(\.word) == ["hamd"])
    }

    /// A legal form that is a part of people's names too makes two words that tell someone.
    @Test func aFormThatMayBeANameIsAWordOfIt() {
        let many = (0..<30).map { Designation.made("\($0)", .individual, "KIM, Person\($0)x") }
        let index = ListedNameIndex(
            many + [.made("98", .individual, "KIM, Du"), .made("99", .entity, "KIM LLC")])
        #expect(found("Kim Doo", in: index) == ["99 left-out: doo llc", "98 transliteration"])
        #expect(index.asked("Kim Doo", reach: .slips).commonWords.isEmpty)
        #expect(index.asked("Kim LLC", reach: .slips).commonWords.map(\.word) == ["kim"])
    }

    private static let scripts = ListedNameIndex([
        .made("1", .individual, "KIM, Jong Un"), .made("2", .individual, "PAK, Yong Sik"),
        .made("3", .individual, "RI, Pyong Chol"),
        .made("4", .individual, "ABD AL-RAHMAN, Ahmad"), .made("5", .entity, "شركة الياقوت"),
        .made("6", .vessel, "CHONG CHON GANG", ship: "9187629"),
    ])

    @Test(arguments: [
        ("김정은", ["1"]), ("김 정 은", ["1"]), ("KimJongUn", ["1"]), ("Ｋｉｍ　Ｊｏｎｇ　Ｕｎ", ["1"]),
        ("Park Yong Sik", ["2"]), ("Yi Pyong-chol", ["3"]), ("Lee Byung Chul", ["3"]),
        ("Ahmad Abdulrahman", ["4"]), ("Ahmed Abdurrahman", ["4"]), ("Ahmad Abdul Rahman", ["4"]),
        ("Ahmad Abdel-Rahman", ["4"]), ("شرکة الیاقوت", ["5"]), ("شـركة الياقوت", ["5"]),
        ("IMO No. 9187629", ["6"]), ("9187629", ["6"]), ("IMO number: 9187629", ["6"]),
        ("9187628", []), ("MV CHONG CHON GANG", ["6"]), ("M/V Chong Chon Gang", ["6"]),
    ])
    func findsOtherWaysOfWriting(_ name: String, _ expected: [String]) {
        #expect(Self.scripts.matches(name).map(\.entry.id) == expected)
    }

    /// The consonants of two words as one, or of one alone, are those of many.
    @Test(arguments: [
        ("Sun Wei", "SNOW"), ("Kim Il", "CAMORRA"), ("Thomas", "TAMAS"), ("Cohen", "KAHANE"),
    ])
    func doesNotTakeConsonantsAloneForAName(_ name: String, _ other: String) {
        let index = ListedNameIndex([.made("1", .entity, other)])
        #expect(index.matches(name).isEmpty)
    }

    @Test func tellsThatAWordIsCommon() {
        func entries(_ name: String) -> [Int] {
            Self.index.asked(name, reach: .slips).commonWords.map(\.entries)
        }
        #expect(entries("Mohammed") == [32])
        #expect(entries("Mohammed Hussein").isEmpty)
        #expect(entries("Paek").isEmpty)
    }

    @Test func nearestComesFirst() {
        let index = ListedNameIndex([
            .made("1", .entity, "NAMPO TRADNIG"), .made("2", .entity, "TRADING NAMPO"),
            .made("3", .entity, "WONSAN", aliases: ["NAMPO TRADING"]),
            .made("4", .entity, "NAMPO TRADING"),
        ])
        #expect(index.matches("Nampo Trading").map(\.entry.id) == ["4", "3", "2", "1"])
        #expect(
            index.matches("Nampo Trading", reach: .spelling).map(\.entry.id) == ["4", "3", "2"])
    }

    /// Two who are called the same are two, also where the list stands on one line.
    @Test func namesakesOnOneLineAreTwo() {
        let index = ListedNameIndex([
            .made("1", .individual, "KIM, Jong Un"), .made("2", .individual, "KIM, Jong Un"),
        ])
        #expect(index.matches("KimJongUn").map(\.entry.id) == ["1", "2"])
    }

    /// A name of many letters or words is looked up in time that does not grow with its square, which
    /// would be minutes here.
    @Test func aHugeNameTakesNoTime() {
        #expect(found(String(repeating: "a", count: 100_000)).isEmpty)
        #expect(found(String(repeating: "a ", count: 50_000)).isEmpty)
    }
}
