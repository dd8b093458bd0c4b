import Testing
import TradeModel

@testable import Reports

@Suite struct ChartContentTests {
    private func chart() throws -> Chart {
        let exports = Chart.Series(
            name: "Exports",
            points: [
                SampleCharts.point(2010, 30), SampleCharts.point(2012, 5, doubt: "derived"),
                SampleCharts.point(2013, 20),
            ])
        let ban = Chart.Measure(
            label: "Ban",
            days: SampleCharts.days("2012-03-01")
                .lowerBound...SampleCharts.days(
                    "2020"
                ).upperBound, isOpen: true, title: "ban on coal")
        let summit = Chart.Event(
            days: SampleCharts.days("2012-06-12"), label: "Summit", title: "A meeting")
        return try SampleCharts.chart(
            .lines, [exports, SampleCharts.series("Imports", from: 2012, [7])], events: [summit],
            measures: [ban])
    }

    @Test func theAlternativeTellsFirstLastExtremesAndGaps() throws {
        #expect(
            try chart().alternative
                == "Line chart: Trade, 2010-01 to 2020-12, in USD million. Exports: from 30 in 2010"
                + " to 20 in 2013; lowest 5 in 2012, highest 30 in 2010; 1 period without a value."
                + " Imports: 7 in 2012, the only value. Marked: Summit (2012-06-12)."
                + " Measures: Ban (from 2012-03-01).")
    }

    @Test func partsOfAStackAreOfTheSameTime() throws {
        let long = Chart.Series(name: "A", points: [SampleCharts.point("2015-01..02", 20)])
        let short = Chart.Series(name: "B", points: [SampleCharts.point("2015-02", 9)])
        #expect { try SampleCharts.chart(.bars, [long, short]) } throws: {
            ($0 as? ReportError)?.code == .chartPoint
        }
        _ = try SampleCharts.chart(.lines, [long, short])
    }

    @Test func anIntervalHoldsItsValue() throws {
        let wide = Chart.Series(
            name: "A", points: [SampleCharts.point("2015", 9, interval: 0...7)])
        #expect { try SampleCharts.chart(.lines, [wide]) } throws: {
            ($0 as? ReportError)?.code == .chartPoint
        }
    }

    @Test func aSeriesWithoutValuesIsTold() throws {
        let empty = try SampleCharts.chart(.bars, [Chart.Series(name: "None", points: [])])
        #expect(empty.alternative.hasSuffix("None: no values."))
        #expect(empty.table.rows.isEmpty)
        #expect(empty.overview.rows[0][2].content == .missing)
    }

    @Test func theTableHoldsEveryValueAndMissingIsMissing() throws {
        let table = try chart().table
        #expect(
            table.columns.map(\.header) == [
                "Period", "Exports, USD million", "Imports, USD million",
            ])
        #expect(
            table.rows.map { $0.map(\.text) } == [
                ["2010", "30", "n/a"], ["2012", "5", "7"], ["2013", "20", "n/a"],
            ])
        #expect(table.notes.source == "made-up.csv")
        #expect(
            table.notes.remarks == [
                "derived: Exports 2012", "2012-06-12: A meeting", "from 2012-03-01: ban on coal",
            ])
    }

    @Test func theOverviewHasTheCourseOfEachSeries() throws {
        let rows = try chart().overview.rows.map { $0.map(\.text) }
        #expect(rows[0] == ["Exports", "█·▂▆", "30 (2010)", "20 (2013)", "5 (2012)", "30 (2010)"])
        #expect(rows[1][1] == "█")
    }
}
