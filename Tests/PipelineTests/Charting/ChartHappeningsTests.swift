import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ChartHappeningsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The measure of a chart of 2018 to 2021, in force from 2019-03-01.
    private func measure(asOf day: String, ends: String = "") throws -> Chart.Measure {
        let measures = SmallCharts.measures.replacing(
            "2019-03-01,2019-03-01,2019-06-30,,", with: "2019-03-01,2019-03-01,2019-06-30,\(ends),")
        let charting = try SmallCharts.charting(asOf: day, in: folder, measures: measures)
        return try #require(try charting.chart(named: "ban").measures.first)
    }

    @Test func aMeasureInForceGoesToTheDayOfTheChart() throws {
        let measure = try measure(asOf: "2020-03-15")
        #expect(measure.days.lowerBound == Day("2019-03-01"))
        #expect(measure.days.upperBound == Day("2020-03-15"))
        #expect(measure.isOpen)
    }

    @Test func afterTheLastDayOfTheChartItGoesToThatDay() throws {
        let measure = try measure(asOf: "2026-11-21")
        #expect(measure.days.upperBound == Day("2021-12-31"))
        #expect(measure.isOpen)
    }

    /// The end may follow from what was decided later.
    @Test(arguments: [
        ("2021-06-29", "2021-06-29", true), ("2021-06-30", "2021-06-30", false),
        ("2026-11-21", "2021-06-30", false),
    ])
    func anEndIsKnownWhenItHasCome(asOf: String, last: String, isOpen: Bool) throws {
        let measure = try measure(asOf: asOf, ends: "2021-06-30")
        #expect(measure.days.upperBound == Day(last))
        #expect(measure.isOpen == isOpen)
    }

    @Test func anEndBehindTheChartIsOpen() throws {
        let measure = try measure(asOf: "2026-11-21", ends: "2022-06-30")
        #expect(measure.isOpen)
    }
}
