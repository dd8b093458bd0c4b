import Testing
import TradeModel

@testable import Analysis

/// Names of people of which others write less than a list has, or more.
@Suite struct NameShortenedTests {
    private static let entries: [Designation] = [
        .made("1", .individual, "SMITH, John R. (Johnny)"),
        .made("2", .individual, "LAVRIN, Sergey Viktorovich"),
        .made("3", .individual, "MADRIGAL MORENO, Nicolas"),
        .made("4", .individual, "MARKOVICH, Ivan"), .made("5", .individual, "ABU ALI, Hasan"),
        .made("6", .entity, "RED STAR VIKTOROVICH"),
    ]

    private func index() throws -> ListedNameIndex {
        try .besideWords(Self.entries)
    }

    private func found(_ name: String) throws -> [String] {
        try index().matches(name).map(\.told)
    }

    @Test(arguments: [
        ("John Smith", ["1 left-out: johnny r, token-order"]),
        ("Nicolás Madrigal", ["3 left-out: moreno, token-order"]),
        ("Nicolas Madrigal Moreno", ["3 token-order"]), ("Nicolas Moreno", []),
        ("Hasan Abu", []),
    ])
    func leavesOutWhatAListedNameHasMore(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    @Test(arguments: [
        ("Sergey Lavrin", ["2 left-out: viktorovich, token-order"]),
        ("Sergei Lavrin", ["2 left-out: viktorovich, transliteration, token-order"]),
        ("Mr Sergey Lavrin", ["2 left-out: mr viktorovich, token-order"]),
        ("Лаврин Сергей", ["2 left-out: viktorovich"]),
        ("Sergey Viktorovich Lavrin", ["2 token-order"]),
        ("Ivan Petrovich Markovich", ["4 left-out: petrovich, token-order"]),
        ("Red Star", []),
    ])
    func leavesAPatronymicOut(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// Who is the son of another father is another one, and a surname is no patronymic.
    @Test(arguments: ["Sergey Ivanovich Lavrin", "Ivan Stepan", "Markovich Lavrin"])
    func twoPatronymicsAreOfTwoPeople(_ name: String) throws {
        #expect(try found(name).isEmpty)
    }

    /// Of two lists what is left out may be all that tells one name from another.
    @Test(arguments: ["Sergey Lavrin", "Nicolas Madrigal", "John Smith"])
    func aSpellingKeepsTheWholeName(_ name: String) throws {
        #expect(try index().matches(name, reach: .spelling).isEmpty)
    }
}
