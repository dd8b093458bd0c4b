import Testing
import TradeModel

@testable import Analysis

@Suite struct SeriesCoverTests {
    private func series(_ cells: [(String, Double?)]) -> Series<Month> {
        Series(
            unit: .usDollars,
            cells: cells.compactMap { text, value in
                TimeSpan(text)?.range(of: Month.self).map {
                    .init(span: $0, value: value, missing: value == nil ? 1 : 0)
                }
            })
    }

    private func total(_ cells: [(String, Double?)], over text: String) throws -> Double? {
        let span = try #require(TimeSpan(text)?.range(of: Month.self))
        return series(cells).total(over: span)?.value
    }

    @Test func takesTheCellOfExactlyTheRun() throws {
        #expect(
            try total([("2020-01..02", 5), ("2020-01", 1), ("2020-02", 1)], over: "2020-01..02")
                == 5)
    }

    @Test func aMissingCellOfTheRunIsNotReplaced() throws {
        #expect(
            try total([("2020-01..02", nil), ("2020-01", 1), ("2020-02", 1)], over: "2020-01..02")
                == nil)
    }

    @Test func joinsCellsWithoutGapOrOverlap() throws {
        let cells: [(String, Double?)] = [
            ("2020-01..02", 5), ("2020-01..03", 9), ("2020-03", 2), ("2020-04", 1),
        ]
        #expect(try total(cells, over: "2020-01..04") == 8)
        #expect(try total(cells, over: "2020-02..04") == nil)
        #expect(try total(cells, over: "2020-01..05") == nil)
    }

    @Test func triesCoarserCellsWhereTheFinestLeadNowhere() throws {
        #expect(
            try total([("2020-01", 1), ("2020-01..02", 5), ("2020-03", 2)], over: "2020-01..03")
                == 7)
    }

    @Test func sumsDecimalsWithoutDrift() throws {
        let cells = (1...9).map { ("2020-0\($0)", Double?.some(0.1)) }
        #expect(try total(cells, over: "2020-01..09") == 0.9)
    }

    @Test func aCellTooLargeToAddUpIsNoZero() throws {
        #expect(try total([("2020-01", 1), ("2020-02", 1e20)], over: "2020-01..02") == nil)
        #expect(try total([("2020-01..02", 1e20)], over: "2020-01..02") == 1e20)
    }

    @Test func knowsHowManyPeriodsMakeAYear() {
        #expect(Frequency.allCases.map(\.periodsPerYear) == [nil, 12, 4, 1])
    }
}
