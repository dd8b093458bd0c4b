import Testing
import TradeModel

@testable import Analysis

/// Names with something in brackets, asked about and listed.
@Suite struct NameBracketsTests {
    private static let entries: [Designation] = [
        .made("1", .entity, "OCEAN HERON MANAGEMENT COMPANY, LIMITED (OHM)"),
        .made("2", .entity, "NAMPO (HOLDINGS) LTD"), .made("3", .individual, "KANG, Yong Min"),
        .made("4", .individual, "SONG, Chol Su"), .made("5", .entity, "RED STAR"),
        .made("6", .entity, "NAMPO GENERAL", aliases: ["NGTC", "NG"]),
    ]

    private func index(
        _ entries: [Designation] = NameBracketsTests.entries
    ) throws -> ListedNameIndex {
        try .besideWords(entries)
    }

    private func found(_ name: String) throws -> [String] {
        try index().matches(name).map(\.told)
    }

    @Test(arguments: [
        ("Ocean Heron Management Company, Limited (OHM)", ["1 exact"]),
        ("Ocean Heron Management Company Limited", ["1 left-out: ohm"]),
        (
            "Ocean Heron Management Co Ltd",
            ["1 left-out: ohm co ltd company limited"]
        ),
        ("Nampo Holdings Ltd", ["2 exact"]), ("Nampo Ltd", ["2 left-out: holdings"]),
        ("Nampo (China) Ltd", ["2 left-out: china holdings"]),
        ("Red Star (DPRK)", ["5 left-out: dprk"]),
        ("Star Red [DPRK]", ["5 left-out: dprk, token-order"]),
        ("Red （Nampo） Star", ["5 left-out: nampo"]),
        ("Red Star [Blue (Grey) Moon]", ["5 left-out: blue grey moon"]),
        ("Red Star (Democratic Peo", ["5 left-out: democratic peo"]),
        ("Mr Kang Yong Min (DPRK)", ["3 left-out: mr dprk"]), ("(Red Star)", ["5 exact"]),
        ("Red) Star", ["5 exact"]), ("Red Star ()", ["5 exact"]),
    ])
    func leavesOutWhatStandsInBrackets(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// Several words in brackets may be another name; one is where it is all of it.
    @Test(arguments: [
        ("Nobody Here (Kang Yong Min)", ["3 left-out: nobody here"]),
        ("Nobody Here (Mr Yong Min Kang)", ["3 left-out: mr nobody here, token-order"]),
        ("Nobody Here (ex Kang Yong Min)", ["3 left-out: nobody here ex"]),
        ("Nobody Here (Nampo)", []), ("Nobody Here (NGTC)", ["6 alias, left-out: nobody here"]),
        ("Nobody d/b/a Red Kite (NGTC)", ["6 alias, left-out: nobody dba red kite"]),
        ("Nobody Here (NG)", []),
    ])
    func looksUpTheNameInBrackets(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// Forms of address and numbers in brackets are read as they are elsewhere.
    @Test(arguments: [
        ("Song Chol Su (Gen., ret.)", ["4 left-out: gen ret"]), ("Red Star (General)", []),
        ("Song Chol Su (Vice)", []), ("Red Star (1234568)", ["5 left-out: 1234568"]),
        ("Red Star (DPRK) (1234568)", ["5 left-out: 1234568 dprk"]),
    ])
    func readsFormsAndNumbersApart(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// Of two lists the words in brackets may be all that tells one name from another.
    @Test(arguments: ["Nampo Ltd", "Red Star (DPRK)"])
    func aSpellingKeepsBrackets(_ name: String) throws {
        #expect(try index().matches(name, reach: .spelling).isEmpty)
    }

    /// A word that is common is no name of an entry that has more in brackets, and is told.
    @Test func aCommonWordBesideBracketsIsTold() throws {
        let many = (0..<30).map { Designation.made("\($0)", .individual, "HAMD, Person\($0)x") }
        let index = try index(many + [.made("99", .entity, "HAMD (Nampo)")])
        #expect(index.matches("Hamd").isEmpty)
        #expect(index.asked("Hamd (DPRK)", reach: .slips).commonWords.map(\.word) == ["hamd"])
    }

    /// Of many brackets the first eight are left out, in time that does not grow with their square.
    @Test func manyBracketsTakeNoTime() throws {
        let brackets = String(repeating: " (a b)", count: 5_000)
        #expect(try found("Kang Yong Min" + brackets).isEmpty)
        #expect(try found("Kang Yong Min" + String(brackets.prefix(48))).count == 1)
    }
}
