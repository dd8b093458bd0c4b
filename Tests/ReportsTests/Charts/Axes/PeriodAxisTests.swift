import Testing
import TradeModel

@testable import Reports

@Suite struct PeriodAxisTests {
    private func levels(_ series: Chart.Series, of axis: PeriodAxis) -> [Double?] {
        axis.points(of: series).map { $0?.level }
    }

    @Test func allSeriesHaveThePeriodsOfTheChart() {
        let early = SampleCharts.series("A", from: 2010, [1, 2])
        let late = SampleCharts.series("B", from: 2013, [3])
        let axis = PeriodAxis([early, late], days: SampleCharts.days("2009..2014"))
        #expect(axis.spans.map(\.description) == (2009...2014).map { "\($0)" })
        #expect(levels(early, of: axis) == [nil, 1, 2, nil, nil, nil])
        #expect(levels(late, of: axis) == [nil, nil, nil, nil, 3, nil])
        #expect(axis.gaps(of: early).runs == "2009, 2012..2014")
    }

    @Test func aValueOfSeveralPeriodsStandsInEach() {
        let months = Chart.Series(
            name: "A",
            points: [
                SampleCharts.point("2020-01..02", 8, level: 4), SampleCharts.point("2020-02", 8),
                SampleCharts.point("2020-04", 2),
            ])
        let axis = PeriodAxis([months], days: SampleCharts.days("2020-01..05"))
        #expect(levels(months, of: axis) == [4, 8, nil, 2, nil])
        #expect(axis.gaps(of: months).runs == "2020-03, 2020-05")
    }

    /// A quarter beside months stands in its three.
    @Test func theShortestPeriodsAreTheAxis() {
        let month = Chart.Series(name: "A", points: [SampleCharts.point("2020-02", 1)])
        let quarters = Chart.Series(
            name: "B",
            points: [SampleCharts.point("2020Q1", 5), SampleCharts.point("2020Q2", 6)])
        let days = SampleCharts.days("2020Q1..Q2")
        let axis = PeriodAxis([month, quarters], days: days)
        #expect(levels(month, of: axis) == [nil, 1, nil, nil, nil, nil])
        #expect(levels(quarters, of: axis) == [5, 5, 5, 6, 6, 6])
        #expect(levels(quarters, of: PeriodAxis([quarters], days: days)) == [5, 6])
    }

    @Test func aPeriodThatIsNotWhollyShownIsNone() {
        let series = SampleCharts.series("A", from: 2011, [1])
        let days = SampleCharts.days("2010-06..2012-06")
        #expect(PeriodAxis([series], days: days).spans.map(\.description) == ["2011"])
    }

    @Test func datedValuesStandAtTheDatesOfAll() {
        let points = ["2020-01-05", "2021-12-31"].map { SampleCharts.point($0, 3) }
        let one = Chart.Series(name: "A", points: points)
        let other = Chart.Series(name: "B", points: [SampleCharts.point("2021-03-01", 4)])
        let axis = PeriodAxis([one, other], days: SampleCharts.days("2020..2021"))
        #expect(levels(one, of: axis) == [3, nil, 3])
        #expect(levels(other, of: axis) == [nil, 4, nil])
        // Nothing says that a value was due between two dates.
        #expect(axis.gaps(of: one).isEmpty)
    }

    /// A day without a value among days that have one is a gap, as a month is.
    @Test func daysThatFollowOnOneAnotherArePeriods() throws {
        let dates = [1, 2, 3, 6, 7, 8, 9]
        func series(_ dates: [Int]) -> Chart.Series {
            Chart.Series(
                name: "A", points: dates.map { SampleCharts.point("2021-03-0\($0)", Double($0)) })
        }
        let one = series(dates)
        let days = SampleCharts.days("2021-03-01..2021-03-10")
        let axis = PeriodAxis([one], days: days)
        #expect(axis.spans.count == 10)
        #expect(levels(one, of: axis) == [1, 2, 3, nil, nil, 6, 7, 8, 9, nil])
        #expect(axis.gaps(of: one).runs == "2021-03-04..05, 2021-03-10")
        let chart = try SampleCharts.chart(.lines, [one], days: "2021-03-01..2021-03-10")
        #expect(chart.alternative.contains("no value in 3 of 10 periods"))
        #expect(chart.overview.rows[0][1].text.hasSuffix("█·"))
        let texts = ChartLayout(chart, width: 640).scene.labels.map(\.text)
        #expect(
            texts.contains("Where there is neither a line nor a point, no value is known."))
        // Some dates that happen to be neighbours are no series of days.
        let few = series([1, 2, 3])
        #expect(PeriodAxis([few], days: days).spans.count == 3)
    }

    /// Nothing was due on the days of the week on which no value falls; a day off among the others is a
    /// gap.
    @Test(arguments: [[0, 1], [5, 6]]) func daysOffAreNoGaps(_ off: [Int]) {
        let days = SampleCharts.days("2021-03-01..2021-03-28")
        let points = days.enumerated().filter { !off.contains($0.offset % 7) && $0.offset != 9 }
            .map { SampleCharts.point("\($0.element)", 1) }
        let series = Chart.Series(name: "A", points: points)
        let axis = PeriodAxis([series], days: days)
        #expect(axis.spans.count == 20)
        #expect(axis.gaps(of: series).runs == "2021-03-10")
        let long = Chart.Series(
            name: "B", points: [SampleCharts.point("2021-03-05..2021-03-08", 8, level: 2)])
        let both = PeriodAxis([series, long], days: days)
        let covered = [4, 5, 6, 0].count { !off.contains($0) }
        #expect(both.points(of: long).compactMap { $0 }.count == covered)
        // One such day that was worked has its place, and makes the others no gaps.
        let worked = SampleCharts.point("2021-03-\(15 + off[0])", 1)
        let more = Chart.Series(name: "A", points: (points + [worked]).sorted { $0.span < $1.span })
        let longer = PeriodAxis([more], days: days)
        #expect(longer.spans.count == 21)
        #expect(longer.gaps(of: more).runs == "2021-03-10")
    }

    /// It is read out; how many there are is said before.
    @Test func aLongListOfGapsIsCut() throws {
        let points = (2000...2039).filter { $0 % 2 == 0 }.map { SampleCharts.point($0, 1) }
        let series = Chart.Series(name: "A", points: points)
        let chart = try SampleCharts.chart(.lines, [series], days: "2000..2039")
        #expect(chart.alternative.contains("no value in 20 of 40 periods: 2001, 2003, "))
        #expect(chart.alternative.contains(", 2023 and 8 more"))
        #expect(!chart.alternative.contains("2025"))
    }

    /// A value of several days stands in each of them, up to the ends of the chart.
    @Test func aValueOfSeveralDaysStandsInEach() {
        let points = (1...6).map { SampleCharts.point("2021-03-0\($0)", 2) }
        let series = Chart.Series(
            name: "A", points: points + [SampleCharts.point("2021-03-07..2021-03-08", 6, level: 3)])
        let axis = PeriodAxis([series], days: SampleCharts.days("2021-03-02..2021-03-07"))
        #expect(levels(series, of: axis) == [2, 2, 2, 2, 2, 3])
    }

    @Test func withoutValuesThereIsNoAxis() {
        let none = Chart.Series(name: "A", points: [])
        let axis = PeriodAxis([none], days: SampleCharts.days("2020"))
        #expect(axis.spans.isEmpty && axis.gaps(of: none).isEmpty)
    }
}
