import Testing
import TradeModel

@testable import Analysis

/// Several names in one cell.
@Suite struct NamesBetweenSignsTests {
    private let index = ListedNameIndex([
        .made("1", .individual, "SONG, Chol Su"), .made("2", .entity, "RED STAR"),
        .made("3", .entity, "NGTC"),
        .made("4", .individual, "PAEK, Il", aliases: ["Kang Yong Min; Han Chol / Pak Il Su"]),
        .made("5", .entity, "IMPORT/EXPORT BANK"),
    ])

    private func found(_ name: String) -> [String] {
        index.matches(name).map(\.told)
    }

    @Test(arguments: [
        ("Nobody Here; Song Chol Su", ["1 left-out: nobody here"]),
        (
            "Nobody Here / Red Star | Song Chol Su",
            ["2 left-out: nobody here song chol su", "1 left-out: nobody here red star"]
        ),
        (
            "Nobody Here (Red Star; Song Chol Su)",
            ["2 left-out: nobody here song chol su", "1 left-out: nobody here red star"]
        ),
        ("Nobody Here\nRed Star", ["2 left-out: nobody here"]),
        ("Song Chol Su/DPRK", ["1 left-out: dprk"]), ("NGTC/Nobody", ["3 left-out: nobody"]),
        ("Red/Star", ["2 exact"]), ("M/V Red Star", ["2 left-out: mv"]),
        ("Song Chol Su - Director", ["1 left-out: director"]),
        ("Nobody Here – Red Star", ["2 left-out: nobody here"]), ("Red - Star", ["2 exact"]),
        ("Nobody - Red Star", []), ("Song Chol Su -", ["1 exact"]),
        ("Song Chol Su;", ["1 exact"]), ("; /", []), ("Nobody; Star", []),
    ])
    func looksUpEachName(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    @Test(arguments: [
        ("Han Chol", ["4 alias, left-out: kang yong min pak il su"]),
        ("Yong Min Kang", ["4 alias, left-out: han chol pak il su, token-order"]),
        ("Export Bank", []),
    ])
    func findsEachOfSeveralListedNames(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    /// Of two lists each name is held against the other as it stands.
    @Test(arguments: ["Nobody Here; Song Chol Su", "Han Chol"])
    func aSpellingIsOneName(_ name: String) {
        #expect(index.matches(name, reach: .spelling).isEmpty)
    }

    /// A name that was lost is told beside one that is found.
    @Test func signsWhereANameShouldBeAreNotCompared() {
        let screening = Screening(index, asOf: .text("2024-03-01"))
        let outcome = screening.outcome(of: "Song Chol Su / ???")
        #expect(outcome.candidates.map(\.entry.id) == ["1"])
        #expect(!outcome.isCompared)
        #expect(outcome.findings.first?.message.contains("has a part without letter") == true)
        #expect(screening.outcome(of: "Song Chol Su / -").isCompared)
    }

    /// Of many signs the first sixteen part, in time that does not grow with their square.
    @Test func manySignsTakeNoTime() {
        let names = String(repeating: "Nobody Here; ", count: 5_000)
        #expect(found(names + "Song Chol Su").isEmpty)
        #expect(found("Song Chol Su; " + names).count == 1)
        let dashes = String(repeating: "- ", count: 20_000)
        #expect(NameReading.segments(of: dashes, partingWords: true).count == 1)
    }

    @Test(arguments: [
        ("Red Star", ["Red Star"], ["Red Star"]),
        ("a; b/c", ["a", " b/c"], ["a", " b/c"]),
        ("Red Star/Moon", ["Red Star", "Moon"], ["Red Star/Moon"]),
        ("05/03/1968", ["05/03/1968"], ["05/03/1968"]), (" ; ", [], []),
        ("Red Star - Moon", ["Red Star ", " Moon"], ["Red Star - Moon"]),
        ("Red Star-Moon", ["Red Star-Moon"], ["Red Star-Moon"]),
        ("Red - Star Moon", ["Red - Star Moon"], ["Red - Star Moon"]),
    ])
    func partsAtSigns(_ name: String, _ asked: [String], _ listed: [String]) {
        #expect(NameReading.segments(of: name, partingWords: true).map(String.init) == asked)
        #expect(NameReading.segments(of: name, partingWords: false).map(String.init) == listed)
    }
}
