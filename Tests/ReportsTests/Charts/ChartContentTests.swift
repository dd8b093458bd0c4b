import Testing
import TradeModel

@testable import Reports

@Suite struct ChartContentTests {
    private func chart() throws -> Chart {
        let exports = Chart.Series(
            name: "Exports",
            points: [
                SampleCharts.point(2010, 30), SampleCharts.point(2012, 5, doubts: ["derived"]),
                SampleCharts.point(2013, 20),
            ])
        let ban = Chart.Measure(
            label: "Ban",
            days: SampleCharts.days("2012-03-01")
                .lowerBound...SampleCharts.days(
                    "2020"
                ).upperBound, windDownEnd: Day("2012-06-30"), isOpen: true, title: "ban on coal")
        let summit = Chart.Event(
            days: SampleCharts.days("2012-06-12"), label: "Summit", title: "A meeting")
        return try SampleCharts.chart(
            .lines, [exports, SampleCharts.series("Imports", from: 2012, [7])], events: [summit],
            measures: [ban], remarks: ["Border trade is left out."])
    }

    @Test func theAlternativeTellsFirstLastExtremesAndGaps() throws {
        #expect(
            try chart().alternative
                == "Line chart: Trade, 2010-01 to 2020-12. What is measured, USD"
                + " million. Exports: from 30 in 2010 to 20 in 2013; lowest 5 in 2012, highest 30 in"
                + " 2010; no value in 8 of 11 periods: 2011, 2014..2020; 1 of 3 values derived: 2012."
                + " Imports: 7 in 2012, the only value; no value in 10 of 11 periods: 2010..2011,"
                + " 2013..2020. Marked: Summit (2012-06-12). Measures: Ban (from 2012-03-01, winding"
                + " down to 2012-06-30). Border trade is left out.")
    }

    /// What two months have together is higher than what each of them has, and no month's value.
    @Test func lowestAndHighestAreOfPeriodsOfOneLength() throws {
        let months = Chart.Series(
            name: "A",
            points: [
                SampleCharts.point("2010-01..02", 160, level: 80),
                SampleCharts.point("2010-03", 120), SampleCharts.point("2010-04", 100),
            ])
        let chart = try SampleCharts.chart(.lines, [months], days: "2010-01..04")
        #expect(
            chart.alternative.hasSuffix(
                "A: from 160 in 2010-01..02 to 100 in 2010-04; of single periods lowest 100 in"
                    + " 2010-04, highest 120 in 2010-03."))
        #expect(
            chart.overview.rows[0].dropFirst(2).map(\.text) == [
                "160 (2010-01..02)", "100 (2010-04)", "100 (2010-04)", "120 (2010-03)",
            ])
        let remark = "Lowest and highest of single periods: A"
        #expect(chart.overview.notes.remarks.contains(remark))
        #expect(!chart.table.notes.remarks.contains(remark))
    }

    /// Without values of single periods those of the fewest are compared.
    @Test func ofSeveralPeriodsTheFewestAreCompared() {
        let long = Chart.Series(
            name: "A",
            points: [
                SampleCharts.point("2010-01..02", 160, level: 80),
                SampleCharts.point("2010-03..05", 180, level: 60),
                SampleCharts.point("2010-06..07", 150, level: 75),
            ])
        #expect(long.extremes?.lowest.value.text == "150")
        #expect(long.extremes?.highest.value.text == "160")
        #expect(long.extremes?.scope == "of 2 periods each")
        #expect(SampleCharts.series("B", from: 2010, [1, 2]).extremes?.scope == nil)
        #expect(Chart.Series(name: "C", points: []).extremes == nil)
    }

    @Test func whatAllSeriesLackIsToldOnce() throws {
        let series = ["A", "B"].map { name in
            Chart.Series(
                name: name,
                points: [
                    SampleCharts.point(2010, 1), SampleCharts.point(2012, 2, doubts: ["derived"]),
                ])
        }
        let chart = try SampleCharts.chart(.lines, series, days: "2010..2012")
        #expect(
            chart.alternative.hasSuffix(
                "B: from 1 in 2010 to 2 in 2012; lowest 1 in 2010, highest 2 in 2012. Each series: no"
                    + " value in 1 of 3 periods: 2011; 1 of 2 values derived: 2012."))
    }

    /// A value can be derived, and of a year that is not over.
    @Test func oneDoubtHidesNoOther() throws {
        let series = Chart.Series(
            name: "A",
            points: [
                SampleCharts.point(2018, 1, doubts: ["derived"]),
                SampleCharts.point(2019, 2, doubts: ["derived", "incomplete"]),
                SampleCharts.point(2020, 3),
            ])
        let chart = try SampleCharts.chart(.lines, [series], days: "2018..2020")
        #expect(
            chart.alternative.hasSuffix(
                "2 of 3 values derived: 2018..2019; 1 of 3 values incomplete: 2019."))
        for table in [chart.table, chart.overview] {
            #expect(
                table.notes.remarks.suffix(2) == [
                    "Derived: A (2018..2019)", "Incomplete: A (2019)",
                ])
        }
        let title = ChartLayout(chart, width: 640).scene.elements.compactMap { element in
            if case .value(let title, _) = element { title } else { nil }
        }
        #expect(title.contains("A, 2019: 2 USD million (derived, incomplete)"))
    }

    @Test func aStackWithoutAPartIsTold() throws {
        let series = [
            SampleCharts.series("A", from: 2010, [1, nil, 3, nil]),
            SampleCharts.series("B", from: 2010, [1, 2, nil, 4]),
            SampleCharts.series("C", from: 2010, [1, 2, 3, 4]),
        ]
        let chart = try SampleCharts.chart(.bars, series, days: "2010..2013")
        #expect(
            chart.alternative.hasSuffix(
                "A part of the sum has no value in 3 of 4 periods: 2011..2013."))
        let remarks = [
            "No value of A, which the sum lacks: 2011, 2013",
            "No value of B, which the sum lacks: 2012",
        ]
        #expect(chart.table.notes.remarks == remarks)
        #expect(chart.overview.notes.remarks.suffix(2) == remarks)
        let apart = try SampleCharts.chart(
            .bars, series, arrangement: .apart, days: "2010..2013")
        #expect(!apart.alternative.contains("A part of the sum"))
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

    /// What the picture shows as a band stands in the text and in the table too.
    @Test func intervalsAreTold() throws {
        let some = Chart.Series(
            name: "Some",
            points: [
                SampleCharts.point("2014", 5, interval: 2...8.25), SampleCharts.point("2015", 9),
            ])
        let each = Chart.Series(
            name: "Each",
            points: [
                SampleCharts.point("2014", 3, interval: 1...4),
                SampleCharts.point("2015", -1, interval: -2.5...0),
            ])
        let none = SampleCharts.series("None", from: 2014, [1, 2])
        let chart = try SampleCharts.chart(.lines, [some, each, none])
        #expect(
            chart.alternative.contains(
                "highest 9 in 2015; 1 of 2 values with an interval, in 2014 from 2 to 8.25"))
        #expect(
            chart.alternative.contains(
                "each value with an interval, in 2015 from \u{2212}2.50 to 0"))
        #expect(chart.alternative.contains("None: from 1 in 2014 to 2 in 2015; lowest 1"))
        let table = chart.table
        #expect(
            table.columns.map(\.header) == [
                "Period", "Some, USD million", "Some, lower end, USD million",
                "Some, upper end, USD million", "Each, USD million",
                "Each, lower end, USD million", "Each, upper end, USD million",
                "None, USD million",
            ])
        #expect(
            table.rows.map { $0.map(\.text) } == [
                ["2014", "5", "2", "8.25", "3", "1", "4", "1"],
                ["2015", "9", "n/a", "n/a", "\u{2212}1", "\u{2212}2.50", "0", "2"],
            ])
        let alone = Chart.Series(
            name: "One", points: [SampleCharts.point("2015", 5, interval: 4...6)])
        #expect(
            try SampleCharts.chart(.lines, [alone]).alternative.contains(
                "One: 5 in 2015, the only value; its interval from 4 to 6"))
    }

    /// The same times for each of seven parts would be eight lines.
    @Test func timesThatAreNotShownAreToldOnceForAll() throws {
        func series(_ name: String, _ periods: [String]) throws -> Chart.Series {
            Chart.Series(
                name: name, points: [],
                omissions: try periods.map {
                    Chart.Omission(
                        span: try #require(TimeSpan($0)), reason: "longer than 2 years")
                })
        }
        let all = [
            try series("A", ["2011..2013"]), try series("B", []), try series("C", ["2014..2016"]),
            try series("D", ["2011..2013"]),
        ]
        #expect(
            all.omissionRemarks == [
                "Not shown: A, D in 2011..2013; C in 2014..2016, longer than 2 years."
            ])
    }

    /// The table has all of them.
    @Test func ofManyTimesThatAreNotShownAPictureNamesTheFirst() throws {
        let omissions = stride(from: 1900, to: 1940, by: 2).map {
            Chart.Omission(span: .year(Year($0)), reason: "since there is no value of B to add")
        }
        let one = Chart.Series(
            name: "A", points: [SampleCharts.point(1901, 100)], omissions: omissions)
        let chart = try SampleCharts.chart(.shares, [one], unit: "percent", days: "1900..1939")
        let first = "1920, 1922 and 8 more, since there is no value of B to add."
        let texts = ChartLayout(chart, width: 640).scene.labels.map(\.text)
        #expect(texts.joined(separator: " ").contains(first))
        #expect(chart.alternative.contains(first))
        #expect(chart.table.notes.remarks.contains { $0.contains("1922, 1924, 1926") })
    }

    /// A value that is known and not drawn is no gap in the data.
    @Test func whatIsKnownAndNotDrawnIsTold() throws {
        let omission = Chart.Omission(
            span: try #require(TimeSpan("2011..2013")), reason: "longer than 2 years")
        let one = Chart.Series(
            name: "A", points: [SampleCharts.point(2010, 1), SampleCharts.point(2014, 3)],
            omissions: [omission])
        let chart = try SampleCharts.chart(
            .lines, [one, SampleCharts.series("B", from: 2010, [2, nil, 2, 2, 2])],
            days: "2010..2014")
        let remark = "Not shown: A in 2011..2013, longer than 2 years."
        #expect(chart.alternative.contains("; no value shown in 3 of 5 periods: 2011..2013."))
        #expect(chart.alternative.contains("; no value in 1 of 5 periods: 2011."))
        #expect(chart.alternative.hasSuffix(remark))
        for table in [chart.table, chart.overview] {
            #expect(table.notes.remarks.contains(remark))
        }
        let texts = ChartLayout(chart, width: 640).scene.labels.map(\.text)
        #expect(texts.contains(remark))
        #expect(
            texts.contains("Where there is neither a line nor a point, no value is shown."))
        let none = try SampleCharts.chart(
            .bars, [Chart.Series(name: "A", points: [], omissions: [omission])])
        #expect(none.alternative.contains("A: no values shown."))
        #expect(
            ChartLayout(none, width: 640).scene.labels.map(\.text).contains("No values are shown."))
    }

    /// What is not confirmed is marked so in the picture, in the text and in the notes.
    @Test func whatIsNotConfirmedIsSaid() throws {
        let talks = Chart.Event(
            days: SampleCharts.days("2012-06-12"), label: "Talks", title: "A meeting",
            isUnconfirmed: true)
        let ban = Chart.Measure(
            label: "Ban", days: SampleCharts.days("2015"), isOpen: false, title: "ban on coal",
            isUnconfirmed: true)
        let chart = try SampleCharts.chart(
            .lines, [SampleCharts.series("A", from: 2010, [1, 2])], events: [talks],
            measures: [ban])
        #expect(
            chart.alternative.hasSuffix(
                "Marked: Talks (2012-06-12, not confirmed). Measures: Ban (2015, not confirmed)."))
        #expect(
            chart.table.notes.remarks == [
                "2012-06-12: A meeting (not confirmed)", "2015: ban on coal (not confirmed)",
            ])
        let texts = ChartLayout(chart, width: 640).scene.labels.map(\.text)
        for text in ["Talks (?)", "Ban (?)", "(?) behind a label: not confirmed."] {
            #expect(texts.contains(text))
        }
    }

    @Test func aSeriesWithoutValuesIsTold() throws {
        let empty = try SampleCharts.chart(.bars, [Chart.Series(name: "None", points: [])])
        #expect(empty.alternative.hasSuffix("None: no values."))
        #expect(empty.table.rows.isEmpty)
        #expect(empty.overview.rows[0][2].content == .missing)
    }

    /// Not `Missiles, missiles`.
    @Test func aHeaderNamesTheUnitOnce() throws {
        let names = ["Missiles", "Lost missiles", "Seen"]
        let table = try SampleCharts.chart(
            .bars, names.map { SampleCharts.series($0, from: 2010, [1]) }, unit: "missiles"
        ).table
        #expect(
            table.columns.map(\.header) == [
                "Period", "Missiles", "Lost missiles", "Seen, missiles",
            ])
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
                "Derived: Exports (2012)", "2012-06-12: A meeting",
                "from 2012-03-01, winding down to 2012-06-30: ban on coal",
            ])
    }

    @Test func theCoursesOfTheOverviewBeginAndEndTogether() throws {
        let overview = try chart().overview
        let rows = overview.rows.map { $0.map(\.text) }
        #expect(
            rows[0] == [
                "Exports", "█·▂▆·······", "30 (2010)", "20 (2013)", "5 (2012)", "30 (2010)",
            ])
        #expect(rows[1][1] == "··█········")
        #expect(
            overview.notes.remarks.first
                == "Course, 2010 to 2020 in every row: blocks from zero to the highest value of the"
                + " row, a dot where there is none.")
    }
}
