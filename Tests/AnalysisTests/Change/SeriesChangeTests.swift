import Testing
import TradeModel

@testable import Analysis

@Suite struct SeriesChangeTests {
    private func months(_ cells: [(String, Double?)]) -> Series<Month> {
        Series(
            unit: .usDollars,
            cells: cells.compactMap { text, value in
                TimeSpan(text)?.range(of: Month.self).map { .init(span: $0, value: value) }
            })
    }

    private func years(_ values: [(Int, Double?)]) -> Series<Year> {
        Series(
            unit: .usDollars,
            cells: values.map { .init(span: Year(ordinal: $0)...Year(ordinal: $0), value: $1) })
    }

    @Test func comparesWithTheSamePeriodsOfTheYearBefore() {
        let changes = years([(2018, 50), (2019, 100), (2020, 19.33), (2022, 5)]).yearOverYear()
        #expect(changes.map(\.result) == [nil, 100, -80.67, nil])
        #expect(changes.map(\.missing) == [1, 0, 0, 1])
        #expect(changes[2].base == 100)
    }

    @Test func hasNoChangeOnZeroOrAGap() {
        let changes = years([(2018, 0), (2019, 5), (2020, nil), (2021, 5)]).yearOverYear()
        #expect(changes.map(\.result) == [nil, nil, nil, nil])
        #expect(changes.map(\.missing) == [1, 0, 1, 1])
    }

    @Test func comparesACombinedCellWithTheMonthsThatItCovers() throws {
        let changes = months([
            ("2019-01", 10), ("2019-02", 30), ("2020-01..02", 20), ("2021-01..02", 5),
            ("2021-01", 2), ("2022-02", 9),
        ]).yearOverYear()
        let results = Dictionary(uniqueKeysWithValues: changes.map { ($0.period, $0.result) })
        #expect(results["2020-01..02"] == -50)
        #expect(results["2021-01..02"] == -75)
        // The month before stands in a cell of two, which nothing splits.
        #expect(results["2021-01"] == .some(nil))
        #expect(results["2022-02"] == .some(nil))
    }

    @Test func indexesToABase() {
        let series = months([
            ("2019-01", 50), ("2020-01", 25), ("2020-02..03", 9), ("2020-04", nil),
        ])
        let changes = series.index(base: Month(ordinal: 2019 * 12))
        #expect(changes.map(\.period) == ["2019-01", "2020-01", "2020-04"])
        #expect(changes.map(\.result) == [100, 50, nil])
        #expect(
            series.index(base: Month(ordinal: 2018 * 12)).allSatisfy {
                $0.result == nil && $0.missing > 0
            })
    }

    @Test func findsTheConstantGrowthBetweenTwoPeriods() throws {
        let series = years([(2000, 100), (2010, nil), (2002, 121)])
        let (first, last) = (Year(ordinal: 2000), Year(ordinal: 2002))
        let root: (Double, Double) -> Double = { base, exponent in
            exponent == 0.5 ? base.squareRoot() : .nan
        }
        let growth = try #require(series.compoundGrowth(from: first, to: last, power: root))
        #expect(abs(try #require(growth.result) - 10) < 1e-9)
        #expect(series.compoundGrowth(from: last, to: first, power: root) == nil)
        let open = series.compoundGrowth(from: first, to: Year(ordinal: 2005), power: root)
        #expect(open?.result == .some(nil))
        #expect(open?.missing == 1)
    }

    @Test func sumsTheLastTwelveMonthsWhenAllAreThere() {
        var cells: [(String, Double?)] = [("2020-01..02", 20)]
        cells += (3...12).map { ($0 < 10 ? "2020-0\($0)" : "2020-\($0)", 1) }
        cells += [("2021-01", 4)]
        let sums = months(cells).trailingSum()
        #expect(sums.count == 12)
        #expect(sums[10].label == "2020-01..12")
        #expect(sums[10].value == 30)
        #expect(sums[10].n == 11)
        // The window begins in the middle of a cell of two months.
        #expect(sums[11].value == nil)
        #expect(sums[11].missing == 1)
        #expect(sums[0].missing == 10)
    }
}
