import Analysis
import Assessment
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct WinReadingTests {
    private static func facts(
        _ completeTo: String? = "2020-12-31", rejected: Int = 0
    ) throws -> Dataset {
        var facts = Dataset()
        facts.sources = [
            Source(
                path: "wins.csv", sha256: "0", layout: "wins",
                completeFrom: Day("2020-01-01"), completeTo: completeTo.flatMap { Day($0) },
                unplaced: rejected)
        ]
        let rows: [(String, String, String, Win.Size, String?)] = [
            ("2020-01-10", "AAA", "BBB", .small, nil),
            ("2020-03-01", "BBB", "AAA", .small, "2020-06-15"),
            ("2020-05-01", "AAA", "BBB", .large, nil), ("2020-11-20", "BBB", "AAA", .small, nil),
        ]
        facts.wins = try rows.enumerated().map { line, row in
            Win(
                origin: Origin(file: 0, line: line + 2), date: try #require(Day(row.0)),
                giver: row.1, receiver: row.2, size: row.3, isReversible: line != 2,
                ended: row.4.flatMap { Day($0) }, title: "win", source: "list",
                confidence: .confirmed)
        }
        return facts
    }

    private func numbers(
        _ day: String, givers: [String]? = nil, receivers: [String]? = nil, size: String? = nil,
        window: String? = nil, reciprocity: Int? = nil, completeTo: String? = "2020-12-31"
    ) throws -> [String: Double] {
        let result = try WinReading(
            request: WinRequest(
                file: "wins", givers: givers, receivers: receivers, size: size, window: window,
                reciprocity: reciprocity), facts: Self.facts(completeTo),
            asOf: try #require(Day(day))
        ).result()
        let point = try #require(result.points.first)
        var numbers = ["value": point.value ?? -1]
        for field in point.fields { numbers[field.name] = field.value.number }
        return numbers
    }

    @Test func countsWhatStands() throws {
        let early = try numbers("2020-06-15")
        #expect(early["value"] == 3 && early["reversed"] == 0)
        let later = try numbers("2020-06-16")
        #expect(later["value"] == 2 && later["reversed"] == 1 && later["given"] == 3)
        #expect(try numbers("2020-06-16", givers: ["AAA"])["value"] == 2)
        #expect(try numbers("2020-06-16", receivers: ["AAA"])["value"] == 0)
        #expect(try numbers("2020-06-16", size: "large")["value"] == 1)
        #expect(try numbers("2020-06-16", window: "60 days")["given"] == 1)
        // Known from the day after it.
        #expect(try numbers("2020-01-10")["value"] == 0)
    }

    /// One win may stand in two ledgers.
    @Test func winsOfTwoLedgersAreNeverAddedUp() throws {
        var facts = try Self.facts()
        let request = WinRequest(
            file: "wins", givers: nil, receivers: nil, size: nil, window: nil, reciprocity: nil)
        facts.sources.append(Source(path: "more.csv", sha256: "1", layout: "wins"))
        facts.wins.append(
            Win(
                origin: Origin(file: 1, line: 2), date: try #require(Day("2020-01-10")),
                giver: "AAA", receiver: "BBB", size: .small, isReversible: true, ended: nil,
                title: "the same win", source: "list", confidence: .confirmed))
        let day = try #require(Day("2020-06-16"))
        expectRefusal(.mixedSources, saying: "give one of wins.csv, more.csv") {
            try WinReading(request: request, facts: facts, asOf: day).result()
        }
    }

    /// The first is answered on day 51; the third is pending until day 90, then expired.
    @Test func answersHaveTheirTime() throws {
        let before = try numbers("2020-02-01")
        #expect(before["pending"] == 1 && before["answered"] == 0 && before["expired"] == 0)
        let after = try numbers("2020-03-02")
        #expect(after["answered"] == 1 && after["pending"] == 1)
        let summer = try numbers("2020-07-30", givers: ["AAA"])
        #expect(summer["answered"] == 1 && summer["pending"] == 1)
        let autumn = try numbers("2020-08-15", givers: ["AAA"])
        #expect(autumn["answered"] == 1 && autumn["expired"] == 1 && autumn["pending"] == 0)
        #expect(try numbers("2020-03-02", reciprocity: 30)["answered"] == 0)
    }

    /// Where the ledger ends before the window begins, the point is of the window all the same.
    @Test func aPointIsOfItsWindow() throws {
        let result = try WinReading(
            request: WinRequest(
                file: "wins", givers: nil, receivers: nil, size: nil, window: "60 days",
                reciprocity: nil), facts: Self.facts(), asOf: try #require(Day("2021-06-30"))
        ).result()
        let first = try #require(Day("2021-05-02"))
        #expect(result.points.map(\.period) == [TimeSpan.day(first).description])
        #expect(result.points.map(\.value) == [nil])
    }

    @Test func documentsThatReportAWinAreNamedOnce() throws {
        let result = try WinReading(
            request: WinRequest(
                file: "wins", givers: nil, receivers: nil, size: nil, window: nil,
                reciprocity: nil), facts: Self.facts(), asOf: try #require(Day("2020-06-16"))
        ).result()
        #expect(result.points.first?["documents"] == .text("list"))
    }

    /// The third, of May.
    @Test func whatCannotBeTakenBackIsCounted() throws {
        #expect(try numbers("2020-04-30")["irreversible"] == 0)
        #expect(try numbers("2020-06-16")["irreversible"] == 1)
        #expect(try numbers("2020-06-16", givers: ["BBB"])["irreversible"] == 0)
    }

    /// A row that was rejected may be one more, and a later one but where the last is of the last day.
    @Test(arguments: [("2020-07-01", false), ("2020-11-21", true)])
    func rejectedRowIsMissing(day: String, isLast: Bool) throws {
        let result = try WinReading(
            request: WinRequest(
                file: "wins", givers: nil, receivers: nil, size: nil, window: nil,
                reciprocity: nil), facts: Self.facts(rejected: 1), asOf: try #require(Day(day))
        ).result()
        let point = try #require(result.points.first)
        #expect(point.missing == 1 && point["rejected"] == .count(1))
        #expect((point["days"]?.number != nil) == isLast)
        #expect(point["days_at_most"]?.number != nil)
        let given = result.reading(Reference("wins", field: "given")).counting(0.8)
        let count = Double(point.n)
        #expect(given.bounds == PointReading.Bounds(least: count, most: count + 1))
        #expect(given.reason.contains("were rejected"))
    }

    /// After the ledger's end a later win may have been.
    @Test func daysAreNotToldPastTheLedgersEnd() throws {
        #expect(try numbers("2021-01-01")["days"] == 42)
        let later = try numbers("2021-01-31")
        #expect(later["days"] == nil && later["days_at_most"] == 72)
    }

    @Test func windowPastTheEndIsNotCovered() throws {
        let numbers = try numbers("2021-03-31", window: "180 days")
        #expect(try abs(#require(numbers["covered"]) - 90.0 / 180) < 1e-12)
    }

    @Test func ledgerAgesWithoutAnEndOfItsOwn() throws {
        let numbers = try numbers("2021-05-19", window: "360 days", completeTo: nil)
        #expect(try abs(#require(numbers["covered"]) - 180.0 / 360) < 1e-12)
        expectRefusal(.badPeriod, saying: "has not begun") { try self.numbers("2019-12-31") }
        let early = try self.numbers("2020-01-31", window: "62 days")
        #expect(try abs(#require(early["covered"]) - 0.5) < 1e-12)
    }

    @Test(arguments: [-5, 0, 3651, Int.max, Int.min]) func daysThatAreNoneAreRefused(days: Int) {
        expectRefusal(.badParameter, .usage, saying: "1 to 3650") {
            try numbers("2020-06-16", reciprocity: days)
        }
    }

    @Test func badRequestsAreRefused() {
        expectRefusal(.badParameter, .usage) { try numbers("2020-06-16", size: "huge") }
        expectRefusal(.badParameter, .usage) { try numbers("2020-06-16", window: "soon") }
    }
}
