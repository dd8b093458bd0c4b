import Testing
import TradeModel

@testable import Reports

@Suite struct SparklineTests {
    private func text(_ values: [Int?], from year: Int = 2000) -> String {
        Sparkline(SampleCharts.series("A", from: year, values).points).text
    }

    @Test func blocksRiseFromZero() {
        #expect(text([0, 1, 2, 3, 4, 5, 6, 7, 8]) == "▁▂▃▄▅▆▇██")
        #expect(text([0, 0]) == "▁▁")
        #expect(text([5]) == "█")
        #expect(text([]) == "no values")
    }

    @Test func aGapIsNoHeight() {
        #expect(text([8, nil, 0, 4]) == "█·▁▅")
        #expect(Sparkline(SampleCharts.series("A", from: 2000, [8, nil, nil, 4]).points).gaps == 2)
    }

    @Test func valuesBelowZeroMoveTheFoot() { #expect(text([-4, 0, 4]) == "▁▅█") }

    @Test func aValueOfSeveralPeriodsStandsInEach() {
        let points = [
            SampleCharts.point("2020-01..02", 8, level: 4), SampleCharts.point("2020-02", 8),
            SampleCharts.point("2020-04", 2),
        ]
        #expect(Sparkline(points).text == "▅█·▃")
    }

    @Test func aLongCourseIsCutToItsEnd() {
        let line = text((0..<70).map { $0 }, from: 1950)
        #expect(line.count == Sparkline.longest + 1)
        #expect(line.first == "…" && line.last == "█")
    }

    @Test func datedValuesStandSideBySide() {
        let points = ["2020-01-05", "2021-12-31"].map { SampleCharts.point($0, 3) }
        #expect(Sparkline(points).text == "██")
        #expect(Sparkline(points).gaps == 0)
    }
}
