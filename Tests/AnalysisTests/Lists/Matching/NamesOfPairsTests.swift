import Testing
import TradeModel

@testable import Analysis

/// The names of several people in one.
@Suite struct NamesOfPairsTests {
    private static let entries: [Designation] = [
        .made("1", .individual, "SONG, Chol Su"), .made("2", .individual, "KANG, Yong Min"),
        .made("3", .entity, "RED STAR"), .made("4", .individual, "HAN"),
    ]

    private func index() throws -> ListedNameIndex {
        try .besideWords(Self.entries)
    }

    @Test(arguments: [
        ("Song Chol Su & Nobody Here", ["1 left-out: nobody here"]),
        ("Nobody Here AND Chol Su Song", ["1 left-out: nobody here, token-order"]),
        (
            "Song Chol Su and Kang Yong Min",
            ["1 left-out: kang yong min", "2 left-out: song chol su"]
        ),
        ("Nobody & Dr Kang Yong Min, Wonsan", ["2 left-out: nobody dr wonsan"]),
        ("Song Chol Su and Sons", ["1 left-out: sons"]),
        ("Red Star and Nobody", []), ("Han & Sons", []), ("Song & Chol Su", ["1 exact"]),
        ("& Song Chol Su", ["1 exact"]),
    ])
    func looksUpEachPerson(_ name: String, _ expected: [String]) throws {
        #expect(try index().matches(name).map(\.told) == expected)
    }

    /// Of two lists each name is held against the other as it stands.
    @Test func aSpellingIsOneName() throws {
        #expect(try index().matches("Song Chol Su & Nobody", reach: .spelling).isEmpty)
    }

    /// Of many words the first eight part, in time that does not grow with their square.
    @Test func manyTakeNoTime() throws {
        let names = String(repeating: "Nobody Here and ", count: 5_000)
        #expect(try index().matches("Song Chol Su and " + names).count == 1)
    }
}
