import Testing
import TradeModel

@testable import Importers

@Suite struct WinListTests {
    private static let header =
        "# complete_to: 2020-12-31\n"
        + "date,giver,receiver,size,reversible,ended,title,source,confidence\n"
    private static let row = "2018-06-19,USA,PRK,small,yes,2019-03-02,An exercise,press,confirmed\n"

    @Test func readsWins() throws {
        let other = "2018-04-20,PRK,USA,large,no,,A site is closed,,unconfirmed\n"
        let result = try read(["a.csv": Self.header + Self.row + other])
        let file = try #require(result.files.first)
        #expect(file.layout == .wins)
        #expect(file.completeTo == Day(2020, 12, 31))
        #expect(file.records.used == 2)
        let wins = result.facts.wins
        #expect(wins.map(\.giver) == ["USA", "PRK"])
        #expect(wins.map(\.receiver) == ["PRK", "USA"])
        #expect(wins.map(\.size) == [.small, .large])
        #expect(wins.map(\.isReversible) == [true, false])
        #expect(wins.map(\.ended) == [Day(2019, 3, 2), nil])
        #expect(wins.map(\.origin.line) == [3, 4])
    }

    @Test(arguments: [
        ("2018-06-19", "2018-06", "date"), ("USA", "", "giver"), ("PRK", " ", "receiver"),
        ("small", "tiny", "size"), ("yes", "maybe", "reversible"),
        ("2019-03-02", "2018-06-18", "ended"), ("2019-03-02", "soon", "ended"),
        ("USA", "XXX", "giver"), ("USA", "\"USA,USA\"", "giver"), ("USA", "usa", "giver"),
        ("PRK", "USA", "receiver"), ("PRK", "PRK+KOR", "receiver"), ("yes", "no", "ended"),
        ("An exercise", "", "title"), ("confirmed", "sure", "confidence"),
    ])
    func rejectsWhatIsNoWin(cell: String, changed: String, field: String) throws {
        let text = Self.header + Self.row.replacing(cell, with: changed) + Self.row
        let file = try #require(try read(["a.csv": text]).files.first)
        #expect(file.records.rejected == 1)
        #expect(file.records.used == 1)
        #expect(file.diagnostics.compactMap(\.field) == [field])
        #expect(file.diagnostics.compactMap(\.line) == [3])
    }

    @Test func daysMayHaveBlanksAroundThem() throws {
        let row = Self.row.replacing("2018-06-19", with: " 2018-06-19 ")
        let wins = try read(["a.csv": Self.header + row]).facts.wins
        #expect(wins.first?.date == Day(2018, 6, 19))
    }

    @Test func headerSaysWhatTheLedgerCovers() throws {
        let text = "# complete_from: 2018-01-01\n# actors: JPN, KOR\n" + Self.header + Self.row
        let source = try #require(try read(["a.csv": text]).facts.sources.first)
        #expect(source.completeFrom == Day(2018, 1, 1) && source.actors == ["JPN", "KOR"])
        for days in ["-1", "36501", "9223372036854775807", "99999999999999999999"] {
            let text = "# released_after_days: \(days)\n" + Self.header + Self.row
            #expect(try read(["a.csv": text]).refusals.first?.diagnostics.first?.code == .badDate)
        }
        let wrong = try read(["a.csv": "# complete_from: 2021-01-01\n" + Self.header + Self.row])
        #expect(wrong.refusals.first?.diagnostics.first?.code == .badDate)
    }

    @Test func oneWinInTwoFilesIsOneWin() throws {
        let text = Self.header + Self.row
        let result = try read(["a.csv": text, "b.csv": text])
        #expect(result.facts.wins.count == 1)
        #expect(result.files.last?.records.excluded == [.duplicate: 1])
    }
}
