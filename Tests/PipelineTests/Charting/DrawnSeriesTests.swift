import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct DrawnSeriesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The launches of years that have a number of them.
    private func years(with launches: Int, asOf day: String) throws -> [String] {
        let charting = try SmallCharts.charting(asOf: day, in: folder) {
            $0.replacing(
                "- {label: All, field: rate_per_month, interval: interval,",
                with: "- {label: Some, field: launches, only: {launches: \"\(launches)\"},")
        }
        return try charting.chart(named: "rate").series[0].points.map(\.span.description)
    }

    @Test func onlyChoosesPoints() throws {
        #expect(try years(with: 3, asOf: "2021-03-01") == ["2019"])
    }

    @Test func onlyThatMeansNothingIsRefused() throws {
        let finding = expectRefusal(
            .badConfiguration,
            saying:
                "“Rate”: the series “Some” is empty: “only” asks for launches “7” and no point of"
                + " test-frequency has that; in the data “launches” is 0 or 1 or 3"
        ) { try years(with: 7, asOf: "2021-03-01") }
        #expect(finding?.path == folder.path + "/flywheel.yaml")
        let lines = SmallCharts.yaml.split(separator: "\n")
        let line = try #require(lines.firstIndex { $0 == "  rate:" })
        #expect(finding?.line == line + 1)
        #expect(finding?.column == 3)
        // Nor does an earlier day hide it.
        expectRefusal(.badConfiguration, saying: "“Some” is empty") {
            try years(with: 7, asOf: "2017-03-01")
        }
    }

    /// The chart of trade where a table has more rows.
    private func trade(
        adding rows: String, _ change: (String) -> String = { $0 }
    ) throws -> (chart: Chart, findings: [Diagnostic]) {
        var small = SmallBriefing()
        small.yaml = change(SmallCharts.yaml)
        small.files["measures.csv"] = SmallCharts.measures
        small.files["trade.csv"] = try #require(small.files["trade.csv"]) + rows
        let tables = try small.tables(in: folder)
        return try Charting(tables.configuration, tables.library, asOf: tables.asOf)
            .drawing(named: "trade")
    }

    /// What is said of a figure beside a total is said of its own rows.
    @Test func aFieldIsTracedAndDoubtedByItsOwnRows() throws {
        let (chart, findings) = try trade(
            adding: """
                office,trade-value,IRN,CHN,export,,2018,100,USD million,main,unconfirmed,Office,,yearbook,
                office,trade-value,IRN,CHN,import,,2018,200.25,USD million,main,confirmed,Office,,yearbook,

                """
        ) {
            $0.replacing(
                "- {label: Trade, request:", with: "- {label: Sold, field: export, request:")
        }
        #expect(chart.series[0].points.map(\.doubts) == [["not confirmed"]])
        #expect(chart.table.notes.source.contains("trade.csv (line 9, "))
        #expect(
            findings.filter { $0.code == .unconfirmedValues }.map(\.message) == [
                "values that no document confirms went into “export” of 2018"
            ])
    }

    /// A value that no axis reaches is a matter of the data: the rest is drawn.
    @Test func whatIsTooLargeForAnAxisIsTold() throws {
        let (chart, findings) = try trade(
            adding: "office,trade-value,IRN,CHN,total,,2020,2000000000000000,USD million,main,"
                + "confirmed,Office,,yearbook,\n")
        #expect(chart.series[0].points.map(\.span.description) == ["2018", "2019", "2021"])
        #expect(chart.series[0].points.map(\.value.text) == ["300.3", "250.0", "150.5"])
        #expect(
            chart.alternative.contains(
                "Not shown: Trade in 2020, too large for an axis, which ends at 10^15."))
        #expect(chart.remarks.isEmpty)
        #expect(
            findings.filter { $0.code == .noPlaceInChart }.map(\.message) == [
                "“Trade” is not drawn for 2020: 2000000000000000 is too large for an axis, which"
                    + " ends at 10^15"
            ])
    }

    /// What is found of stated values is told in the order of time, the same in each run.
    @Test func whatIsTooLargeIsToldInTheOrderOfTime() throws {
        let years = ["2021", "2019", "2018", "2020"]
        let rows = years.map {
            "office,crowd,IRN,CHN,,,\($0),2000000000000000,count,main,confirmed,Office,,yearbook,\n"
        }
        let (chart, findings) = try trade(adding: rows.joined()) {
            $0.replacing(
                "- {label: Trade, request: {indicator: trade-value, files: [trade], partner: CHN}}",
                with: "- {label: Trade, observation: {file: trade, series: office, measure: crowd}}"
            )
        }
        #expect(chart.series[0].points.isEmpty)
        #expect(
            findings.filter { $0.code == .noPlaceInChart }.compactMap { $0.period?.description }
                == years.sorted())
    }

    @Test func theHeightAndTheIntervalDecideWhetherAValueIsTooLarge() throws {
        let span = try #require(TimeSpan("2020-01..02"))
        let value = { (value: Double, interval: ClosedRange<Double>?) in
            DrawnValue(span: span, value: value, interval: interval, doubts: [], sources: [])
        }
        #expect(!value(1.5e15, nil).isWithinReach(parts: 1))
        #expect(value(1.5e15, nil).isWithinReach(parts: 2))
        #expect(!value(-1.5e15, nil).isWithinReach(parts: 1))
        #expect(!value(1, 0...1.5e15).isWithinReach(parts: 1))
        #expect(value(1, 0...2).isWithinReach(parts: 1))
        #expect(!value(.infinity, nil).isWithinReach(parts: 1))
    }

    /// A field that is an amount is in a unit, which a chart does not call by another name.
    @Test func anAmountKeepsItsUnit() throws {
        let drawn = { (unit: String) in
            try SmallCharts.charting(in: folder) {
                $0.replacing(
                    "{label: Trade, request: {indicator: trade-value, files: [trade], partner: CHN}}",
                    with: "{label: Trade, field: numerator, request:"
                        + " {indicator: partner-share, files: [trade], partner: CHN}}"
                ).replacing(
                    "kind: series\n    title: Trade\n",
                    with: "kind: series\n    title: Trade\n    unit: \(unit)\n")
            }.chart(named: "trade")
        }
        #expect(try drawn("USD million").series.count == 1)
        expectRefusal(.badConfiguration, saying: "the values are in USD million") {
            try drawn("USD")
        }
    }

    /// Which of the values of a period is meant must be said, and by which field it can be.
    @Test func severalValuesOfAPeriodNeedAChoice() throws {
        func draw(_ only: String) throws -> Chart {
            let request =
                "request: {indicator: class-share, files: [launches], since: 2018-01-01,"
                + " until: 2019-12-31}"
            return try SmallCharts.charting(asOf: "2021-03-01", in: folder) {
                $0.replacing(
                    "- {label: All, field: rate_per_month, interval: interval, request:"
                        + " {indicator: test-frequency, files: [launches]}}",
                    with: "- {label: Some, \(only)\(request)}"
                )
                .replacing(
                    "unit: launches\n    from: 2018\n    series:\n      - {label: Some",
                    with: "from: 2018-01-01\n    series:\n      - {label: Some")
            }.chart(named: "rate")
        }
        expectRefusal(
            .badConfiguration,
            saying: "one for each period; choose one under “only” by class (MRBM, SRBM)"
        ) { try draw("") }
        #expect(try draw("only: {class: SRBM}, ").series[0].points.count == 1)
    }

    /// What is not there yet is no fault.
    @Test func onlyMayMeanWhatComesLater() throws {
        #expect(try years(with: 3, asOf: "2019-03-01").isEmpty)
        #expect(try years(with: 3, asOf: "2017-03-01").isEmpty)
    }

    /// A rate of 1 or 3 in twelve months is not zero, whatever is counted in whole numbers.
    @Test func whatIsNotZeroIsNotWrittenAsZero() throws {
        let points = try SmallCharts.charting(asOf: "2021-03-01", in: folder) {
            $0.replacing(
                "field: rate_per_month, interval: interval,", with: "field: rate_per_month,")
        }.chart(named: "rate").series[0].points
        #expect(points.map(\.value.text) == ["0.08", "0.25", "0.00"])
        let usual = DecimalFormat(places: 1)
        #expect(usual.showing([1200.3, 0.04]).places == 2)
        #expect(usual.showing([1200.3, 0.06, 0]).places == 1)
        #expect(usual.showing([-0.0007, 5]).places == 4)
        #expect(usual.showing([]).places == 1)
        #expect(DecimalFormat.probability.showing([1e-9]) == .probability)
    }

    /// The lower end of one launch in twelve months is a four-hundredth; it would say that there may be
    /// none at all.
    @Test func endsOfIntervalsAreNotWrittenAsZero() throws {
        let points = try SmallCharts.charting(asOf: "2021-03-01", in: folder)
            .chart(named: "rate").series[0].points
        #expect(points.map(\.value.text) == ["0.083", "0.250", "0.000"])
        #expect(points.map { $0.interval?.lower.text } == ["0.002", "0.052", "0.000"])
    }

    @Test func wholeValuesWithOtherEndsHaveDecimals() throws {
        let format = try DecimalFormat.drawn([3, 8], ends: [0.6, 9.4], unit: "x", decimals: nil)
        #expect(format.places == 2)
        let whole = try DecimalFormat.drawn([3, 8], ends: [1, 9], unit: "x", decimals: nil)
        #expect(whole.places == 0)
        let asked = try DecimalFormat.drawn([3, 8], ends: [0.004, 9], unit: "x", decimals: 1)
        #expect(asked.places == 1)
    }

    @Test func aSmallShareIsNotWrittenAsZero() throws {
        let series = try [("A", 9999.0), ("B", 1.0)].map { name, level in
            let span = try #require(TimeSpan("2019"))
            let value = try #require(DecimalFormat(places: 0).rounded(level))
            return DrawnSeries(
                series: Chart.Series(
                    name: name, points: [Chart.Point(span: span, value: value, level: level)]),
                unit: "USD", ownUnit: "USD", definition: "", sources: [])
        }
        let shares = try Charting.shares(of: series)
        #expect(shares.map { $0.series.points[0].value.text } == ["100.0", "0.01"])
    }

    /// Whoever adds up a row of the table would look for the missing tenth.
    @Test func roundedSharesThatAreNotTheWholeAreTold() throws {
        // A third each in 2018 and 2020, and 1, 1 and 2 of 4 in 2019.
        let series = try [("A", [1.0, 1, 1]), ("B", [1.0, 1, 1]), ("C", [1.0, 2, 1])].map {
            name, levels in
            let points = try levels.enumerated().map { place, level in
                Chart.Point(
                    span: try #require(TimeSpan("\(2018 + place)")),
                    value: try #require(DecimalFormat.whole.rounded(level)), level: level)
            }
            return DrawnSeries(
                series: Chart.Series(name: name, points: points), unit: "USD", ownUnit: "USD",
                definition: "", sources: [])
        }
        let shares = try Charting.shares(of: series)
        #expect(
            Charting.roundingRemarks(of: shares) == [
                "Each share is rounded by itself; those of 2018, 2020 add up to a little more or"
                    + " less than 100."
            ])
        #expect(Charting.roundingRemarks(of: []).isEmpty)
    }

    /// A share is of the sum, which is no surer than its least sure part.
    @Test func aDoubtOfAPartIsOneOfEveryShare() throws {
        let series = try [("A", ["incomplete"]), ("B", ["derived"]), ("C", [])].map {
            name, doubts in
            let span = try #require(TimeSpan("2019"))
            let value = DecimalFormat(places: 0).rounded(5)
            return DrawnSeries(
                series: Chart.Series(
                    name: name,
                    points: [Chart.Point(span: span, value: value, level: 5, doubts: doubts)]),
                unit: "USD", ownUnit: "USD", definition: "", sources: [])
        }
        let shares = try Charting.shares(of: series)
        #expect(
            shares.map { $0.series.points[0].doubts }
                == Array(repeating: ["derived", "incomplete"], count: 3))
    }
}
