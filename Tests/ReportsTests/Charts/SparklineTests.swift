import Testing
import TradeModel

@testable import Reports

@Suite struct SparklineTests {
    private func text(_ values: [Int?], from year: Int = 2000) -> String {
        let series = SampleCharts.series("A", from: year, values)
        let days = SampleCharts.days("\(year)..\(year + max(values.count, 2) - 1)")
        return Sparkline(PeriodAxis([series], days: days).points(of: series)).text
    }

    @Test func blocksRiseFromZero() {
        #expect(text([0, 1, 2, 3, 4, 5, 6, 7, 8]) == "▁▂▃▄▅▆▇██")
        #expect(text([0, 0]) == "▁▁")
        #expect(text([5, 5]) == "██")
        #expect(text([]) == "no values")
    }

    @Test func aGapIsNoHeight() {
        #expect(text([8, nil, 0, 4]) == "█·▁▅")
        #expect(text([nil, 8, nil]) == "·█·")
    }

    @Test func valuesBelowZeroMoveTheFoot() { #expect(text([-4, 0, 4]) == "▁▅█") }

    @Test func aLongCourseIsCutToItsEnd() {
        let line = text((0..<70).map { $0 }, from: 1950)
        #expect(line.count == Sparkline.longest + 1)
        #expect(line.first == "…" && line.last == "█")
    }

    @Test func theLegendNamesThePeriodsShown() {
        let series = SampleCharts.series("A", from: 1950, [1])
        let long = PeriodAxis([series], days: SampleCharts.days("1950..2019"))
        #expect(
            Sparkline.legend(long, of: [series])
                == "Course, 1960 to 2019 in every row: blocks from zero to the highest value of the"
                + " row, a dot where there is none; … stands for what is before.")
        let none = PeriodAxis([], days: SampleCharts.days("1950..2019"))
        #expect(Sparkline.legend(none, of: []).hasPrefix("Course: blocks"))
    }

    /// The lowest block is not zero where values lie below it.
    @Test func theLegendTellsTheFootOfValuesBelowZero() {
        let series = [
            SampleCharts.series("A", from: 2010, [3, 4]),
            SampleCharts.series("B", from: 2010, [-4, -1]),
        ]
        let axis = PeriodAxis(series, days: SampleCharts.days("2010..2011"))
        #expect(
            Sparkline.legend(axis, of: series)
                == "Course, 2010 to 2011 in every row: blocks from the lowest value of the row, or"
                + " zero if that is lower, to the highest, or zero if that is higher, a dot where"
                + " there is none.")
        #expect(text([-4, -1, -3]) == "▁▇▃")
    }
}
