import Testing
import TradeModel

@testable import Analysis

/// People's names with initials, asked about and listed.
@Suite struct NameInitialsTests {
    private static let entries: [Designation] = [
        .made("1", .individual, "SMITH, John Robert"), .made("2", .individual, "SONG, Chol S."),
        .made("3", .individual, "SMITH, J."), .made("4", .entity, "SMITH JOHN"),
        .made("5", .individual, "HAMID, Nabil N.S."), .made("6", .individual, "KANG, Yong Min"),
        .made("7", .entity, "N. HERON TRADING"), .made("8", .individual, "AL-HERON, Nabil"),
    ]

    private static let johnSmith = [
        "4 token-order", "1 left-out: robert, token-order", "3 initials",
    ]

    private func index() throws -> ListedNameIndex {
        try .besideWords(Self.entries)
    }

    private func found(_ name: String) throws -> [String] {
        try index().matches(name).map(\.told)
    }

    @Test(arguments: [
        ("J. R. Smith", ["1 initials"]), ("J.R. Smith", ["1 initials"]),
        ("SMITH, J R", ["1 initials"]), ("J.-R. Smith", ["1 initials"]),
        ("J. Smith", ["3 token-order"]), ("John Smith", Self.johnSmith),
        ("SMITH, John R", ["1 initials", "3 left-out: r, initials"]),
        ("Mr. J. R. Smith", ["1 left-out: mr, initials"]),
        ("Song Chol Su", ["2 initials"]), ("Nabil Nasir Said Hamid", ["5 initials"]),
        ("N. al-Heron", ["8 initials"]), ("N. Heron", ["8 left-out: al, initials"]),
        ("Y. M. Kang", ["6 initials"]), ("Y. Kang", []), ("Y. M. Song", []), ("Y. P. Kang", []),
        ("Nampo Heron Trading", []),
    ])
    func takesAnInitialForAWord(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// An initial that one of two names has is left out where two words are left.
    @Test(arguments: [
        ("Chol Song", ["2 left-out: s, token-order"]), ("HAMID, Nabil", ["5 left-out: ns"]),
        ("Yong T. Min Kang", ["6 left-out: t, token-order"]), ("Heron Trading", []),
        ("Mr. Kang T. Yong Min", ["6 left-out: mr t"]),
        ("KANG, Dr. Yong Min T.", ["6 left-out: dr t"]),
        ("Kang T. Yong Min Jr.", ["6 left-out: jr t"]),
        ("Kang T.Yong Min", ["6 left-out: t"]), ("Kang T.S.Yong Min", ["6 left-out: ts"]),
        ("P. Smith", []), ("Mr P. Smith", []), ("P.Smith", []),
    ])
    func leavesInitialsOut(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// Of two lists an initial may be all that tells one name from another.
    @Test(arguments: ["J. R. Smith", "Chol Song", "Song Chol Su"])
    func aSpellingKeepsInitials(_ name: String) throws {
        #expect(try index().matches(name, reach: .spelling).isEmpty)
    }

    @Test(arguments: [
        ("J Smith", "Smith John", true), ("Smith John", "J Smith", true),
        ("J R Smith", "Smith Robert J", true), ("J Smith", "Smith J", false),
        ("J Smith", "Smith Robert", false), ("J J Smith", "Smith John Robert", false),
        ("Al J Smith", "Al John Hamid", false), ("A Hamid", "Al Hamid Ahmad", true),
        ("Al Hamid A", "Hamid Ahmad", true), ("B Wang", "Wang Bin", true),
        ("J Smith", "Al J Smith", false),
    ])
    func holdsEachWordAgainstOne(_ name: String, _ other: String, _ expected: Bool) throws {
        let own = try #require(GivenWords(NameWords(name)))
        let others = try #require(GivenWords(NameWords(other)))
        #expect((own.leftOut(beside: others) != nil) == expected)
        #expect(!expected || !Set(own.keys).isDisjoint(with: others.keys))
    }

    @Test(arguments: ["Smith", "J R", "al J", ""])
    func aNameNeedsAWholeWordBesideAnother(_ name: String) {
        #expect(GivenWords(NameWords(name))?.keys == nil)
    }
}
