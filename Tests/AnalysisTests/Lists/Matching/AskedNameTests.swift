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
        ("SONG, Gen. Chol", ["song chol - gen"]), ("H.E. Song", ["song - he"]),
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
        #expect(index.commonWord(of: asked)?.word == "hamd")
        #expect(index.commonWord(of: asked)?.entries == 30)
        #expect(index.obstacle(to: asked, besides: []) == .shipNumber)
        let other = index.asked("Gen. Person7x Hamd", reach: .slips)
        #expect(index.matches(other).first?.entry.id == "7")
        #expect(index.commonWord(of: other) == nil)
        #expect(index.obstacle(to: other, besides: []) == nil)
    }
}
