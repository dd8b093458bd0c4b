import Testing
import TradeModel

@testable import Analysis

/// Names with something in quotes, asked about and listed.
@Suite struct NameQuotesTests {
    private let index = ListedNameIndex([
        .made("1", .individual, "SONG, Chol Su"), .made("2", .entity, "RED STAR"),
        .made("3", .individual, "KIM \"BOB\" CHOL"), .made("4", .entity, "BLUE MOON SHIPPING"),
        .made("5", .entity, "NGTC"),
    ])

    private func found(_ name: String) -> [String] {
        index.matches(name).map(\.told)
    }

    /// Outside quotes stands the name of a person, whatever the marks are.
    @Test(arguments: [
        "Song \"Bob\" Chol Su", "Song “Bob” Chol Su", "Song „Bob“ Chol Su", "Song «Bob» Chol Su",
        "Song 'Bob' Chol Su", "Song ‘Bob’ Chol Su", "SONG, Chol Su \"Bob\"", "SONG 'Bob', Chol Su",
    ])
    func leavesOutAnotherNameInQuotes(_ name: String) {
        #expect(found(name) == ["1 left-out: bob"])
    }

    @Test(arguments: [
        ("Song \"Bob\" Chol Su (DPRK)", ["1 left-out: dprk bob"]),
        ("Shipyard «Red Star»", ["2 left-out: shipyard"]),
        ("Firm \"NGTC\" Nampo", ["5 left-out: firm nampo"]), ("\"Red Star\"", ["2 exact"]),
        ("Song Chol Su \"", ["1 exact"]), ("Song Chol Su \"\"", ["1 exact"]),
        ("Blue \"Red\" Moon Shipping", []), ("Firm \"Red\" Nampo", []),
    ])
    func looksUpWhatStandsInQuotes(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    @Test(arguments: [
        ("Kim Chol", ["3 left-out: bob"]), ("Kim Bob Chol", ["3 exact"]),
    ])
    func leavesOutWhatAListHasInQuotes(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    /// Of two lists the words in quotes may be all that tells one name from another.
    @Test(arguments: ["Song \"Bob\" Chol Su", "Kim Chol"])
    func aSpellingKeepsQuotes(_ name: String) {
        #expect(index.matches(name, reach: .spelling).isEmpty)
    }

    /// Of many quotes the first eight are left out, in time that does not grow with their square.
    @Test func manyQuotesTakeNoTime() {
        let quotes = String(repeating: " \"zq\"", count: 5_000)
        #expect(found("Song Chol Su" + quotes).isEmpty)
        #expect(found("Song Chol Su" + String(quotes.prefix(40))).count == 1)
        #expect(found("Song Chol Su" + String(repeating: " „a", count: 1_000)).isEmpty)
    }
}
