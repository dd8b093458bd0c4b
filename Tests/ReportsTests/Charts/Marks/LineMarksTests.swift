import Testing
import TradeModel

@testable import Reports

@Suite struct LineMarksTests {
    private func marks(
        _ points: [Chart.Point], days: String = "2010..2019", mostValues: Int? = nil
    ) -> LineMarks {
        let values = NumberAxis(points.map(\.level), form: .lines)
        let frame = ChartFrame(
            .init(x: 0, y: 0, width: 500, height: 100), days: SampleCharts.days(days),
            values: values)
        let series = Chart.Series(name: "A", points: points)
        return LineMarks(
            frame: frame, series: series, tone: 1, unit: "USD",
            axis: PeriodAxis([series], days: SampleCharts.days(days)),
            mostValues: mostValues ?? points.count)
    }

    private func runs(_ marks: LineMarks, _ classes: String) -> [[ChartScene.Point]] {
        marks.elements.flatMap { element -> [[ChartScene.Point]] in
            if case .path(let path, classes) = element { path.runs } else { [] }
        }
    }

    @Test func aGapInterruptsTheLine() {
        let points = [2010, 2011, 2013, 2014, 2015, 2018].map { SampleCharts.point($0, 4) }
        let runs = runs(marks(points), "line s1")
        #expect(runs.map(\.count) == [2, 3])
        #expect(marks(points).elements.count { if case .value = $0 { true } else { false } } == 6)
    }

    /// Points on one line and none on another would look like a message.
    @Test(arguments: [(10, 10), (100, 0)])
    func pointsStandOnAllLinesOfAChartOrOnNone(mostValues: Int, shown: Int) {
        let points = (2010..<2020).map { SampleCharts.point($0, 4) }
        let dots = marks(points, mostValues: mostValues).elements.count { element in
            if case .value(_, let parts) = element { parts.count == 2 } else { false }
        }
        #expect(dots == shown)
    }

    /// A year is no step of the course of months.
    @Test func aLineJoinsNoYearToAMonth() {
        let points = ["2018", "2019", "2020-01", "2020-02"].map { SampleCharts.point($0, 4) }
        #expect(runs(marks(points, days: "2018..2020"), "line s1").map(\.count) == [2, 2])
    }

    /// It would look as if values of weekends were missing.
    @Test func aLineRunsOverDaysOff() {
        let days = "2021-03-01..2021-03-28"
        let points = SampleCharts.days(days).enumerated()
            .filter { $0.offset % 7 < 5 && $0.offset != 9 }
            .map { SampleCharts.point("\($0.element)", 4) }
        #expect(runs(marks(points, days: days), "line s1").map(\.count) == [7, 12])
    }

    @Test func aDoubtfulValueIsHollowAndItsLineDashed() {
        let points = [
            SampleCharts.point(2010, 4), SampleCharts.point(2011, 5, doubts: ["derived"]),
            SampleCharts.point(2012, 6), SampleCharts.point(2013, 6),
        ]
        let marks = marks(points)
        #expect(runs(marks, "line doubtful s1").count == 2)
        #expect(runs(marks, "line s1").map(\.count) == [2])
        let circles = marks.elements.compactMap { element -> String? in
            guard case .value(let title, let parts) = element,
                case .circle(_, _, _, let classes)? = parts.first
            else { return nil }
            return "\(title): \(classes)"
        }
        #expect(circles[0] == "A, 2010: 4 USD: f1")
        #expect(circles[1] == "A, 2011: 5 USD (derived): hollow s1")
    }

    @Test func allDoubtsOfAValueAreSaid() {
        let point = SampleCharts.point(2011, 5, doubts: ["derived", "incomplete"])
        #expect(point.text(unit: "USD") == "5 USD (derived, incomplete)")
    }

    @Test func aValueOfOneHasItsUnitInTheSingular() {
        #expect(SampleCharts.point(2011, 1).text(unit: "missiles") == "1 missile")
        #expect(SampleCharts.point(2011, 0).text(unit: "missiles") == "0 missiles")
        #expect(SampleCharts.point(2011, 1).text(unit: "percent") == "1 %")
    }

    @Test func aValueOfTwoMonthsIsDrawnAcrossBoth() {
        let marks = marks(
            [
                SampleCharts.point("2019-12", 4), SampleCharts.point("2020-01..02", 6, level: 3),
                SampleCharts.point("2020-03", 5),
            ], days: "2019-12..2020-03")
        let whole = marks.elements.compactMap { element -> ChartScene.Path? in
            guard case .value(_, let parts) = element,
                case .path(let path, "whole s1")? = parts.first
            else { return nil }
            return path
        }
        let time = marks.frame.time.extent(of: SampleCharts.days("2020-01..02"))
        #expect(whole.map(\.runs) == [[[.init(time.left, 40), .init(time.right, 40)]]])
        // The line goes to the stretch's beginning and on from its end.
        #expect(runs(marks, "line s1").map(\.count) == [2, 2])
    }

    @Test func aMonthInsideAStretchIsNotJoinedToIt() {
        let marks = marks(
            [
                SampleCharts.point("2020-01..02", 6, level: 3), SampleCharts.point("2020-02", 2),
                SampleCharts.point("2020-03", 5),
            ], days: "2020")
        #expect(runs(marks, "line s1").map(\.count) == [2])
    }

    @Test func intervalsAreABandOrAWhisker() {
        let band = [
            SampleCharts.point("2010", 4, interval: 2...6),
            SampleCharts.point("2011", 5, interval: 3...8),
        ]
        let alone = SampleCharts.point("2015", 5, interval: 4...6)
        let elements = marks(band + [alone]).elements
        #expect(
            elements.contains {
                if case .path(let path, "band f1") = $0 { path.runs[0].count == 4 } else { false }
            })
        #expect(elements.contains { if case .path(_, "whisker s1") = $0 { true } else { false } })
    }
}
