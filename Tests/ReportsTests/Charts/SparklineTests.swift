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
        let long = PeriodAxis(
            [SampleCharts.series("A", from: 1950, [1])], days: SampleCharts.days("1950..2019"))
        #expect(
            Sparkline.legend(long)
                == "Course, 1960 to 2019 in every row: blocks from zero to the highest value of the"
                + " row, a dot where there is none; … stands for what is before.")
        let none = PeriodAxis([], days: SampleCharts.days("1950..2019"))
        #expect(Sparkline.legend(none).hasPrefix("Course: blocks"))
    }
}
