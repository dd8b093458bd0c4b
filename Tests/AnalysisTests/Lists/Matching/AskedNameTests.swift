import Testing
import TradeModel

@testable import Analysis

@Suite struct AskedNameTests {
    private let index: ListedNameIndex

    init() throws {
        index = ListedNameIndex(
            (0..<30).map { Designation.made("\($0)", .individual, "HAMD, Person\($0)x") },
            beside: try Bundled.wordsBesideNames.get())
    }

    private func readings(
        _ name: String, _ reach: ListedNameIndex.Reach = .slips
    ) -> [String] {
        index.asked(name, reach: reach).readings.map { reading in
            [reading.rest.name.words, ["-"], reading.left].joined().joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("Nampo Trading", []), ("Mr", []),
        (
            "Bank-e Nampo 1234568",
            ["bank nampo 1234568 - e", "bank e nampo - 1234568", "bank nampo - 1234568 e"]
        ),
        (
            "Mr Song (IMO 1234567)",
            ["mr song - imo 1234567", "song - mr", "song - mr imo 1234567"]
        ),
        ("SONG, Gen. Chol", ["song chol - gen", "song - gen chol"]), ("H.E. Song", ["song - he"]),
        ("J.R. Song", []), ("Song Jr.", ["song - jr"]), ("Chol Q. Song", ["chol song - q"]),
        ("Red Star (DPRK)", ["red star - dprk", "dprk - red star"]),
        ("Red Star (Blue Moon)", ["red star - blue moon", "blue moon - red star"]),
    ])
    func readsWithoutWhatListsMayNotHave(_ name: String, _ expected: [String]) {
        #expect(readings(name) == expected)
    }

    /// Names of two lists are held against each other with their titles and numbers.
    @Test func aSpellingIsReadWithoutItsEzafeAlone() {
        #expect(readings("Bank-e Nampo 1234568", .spelling) == ["bank nampo 1234568 - e"])
        #expect(readings("Mr Song (IMO 1234567)", .spelling).isEmpty)
    }

    @Test func answersEachQuestion() {
        let asked = index.asked("Mr Hamd (IMO 1234567)", reach: .slips)
        #expect(index.matches(asked).isEmpty)
        #expect(asked.commonWords.map(\.word) == ["hamd"])
        #expect(asked.commonWords.map(\.entries) == [30])
        #expect(index.obstacle(to: asked, besides: []) == .shipNumber)
        let other = index.asked("Gen. Person7x Hamd", reach: .slips)
        #expect(index.matches(other).first?.entry.id == "7")
        #expect(other.commonWords.isEmpty)
        #expect(index.obstacle(to: other, besides: []) == nil)
    }

    /// What stands behind a form of address is a person's name, and a word of many firms none that tells
    /// nobody.
    @Test(arguments: [
        ("Premier Nampo", []), ("Nampo", ["nampo"]), ("Premier Hamd", ["hamd"]),
        ("Nampo Ltd", ["nampo"]),
    ])
    func aWordOfManyFirmsIsNotCommonAmongPeople(
        _ name: String, _ common: [String]
    ) throws {
        let entries = (0..<30).flatMap { number -> [Designation] in
            [
                .made("p\(number)", .individual, "HAMD, Person\(number)x"),
                .made("f\(number)", .entity, "NAMPO FIRM\(number)X"),
            ]
        }
        let index = ListedNameIndex(entries, beside: try Bundled.wordsBesideNames.get())
        #expect(index.asked(name, reach: .slips).commonWords.map(\.word) == common)
    }

    /// Marks beside a connecting word are no name, and other signs are one that was lost.
    @Test(arguments: [
        ("Nampo Trading", [], []), ("a/k/a Nampo", [], ["Nampo"]),
        ("Mr Hamd d/b/a Nampo", ["hamd"], ["Mr Hamd", "Nampo"]),
        ("??? c/o Nampo", [], ["???", "Nampo"]),
        ("Hamd d/b/a Hamd a/k/a Mr Hamd", ["hamd"], ["Hamd", "Hamd", "Mr Hamd"]),
    ])
    func holdsTheNamesInIt(_ name: String, _ common: [String], _ names: [String]) {
        let asked = index.asked(name, reach: .slips)
        #expect(asked.commonWords.map(\.word) == common)
        let texts = asked.names.map { $0.text.split(separator: " ").joined(separator: " ") }
        #expect(texts == names)
        #expect(index.asked(name, reach: .spelling).names.isEmpty)
    }
}
