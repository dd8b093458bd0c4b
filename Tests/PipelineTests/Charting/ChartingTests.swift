import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ChartingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func charting(
        asOf day: String = "2026-11-21", _ change: (String) -> String = { $0 }
    ) throws -> Charting {
        try SmallCharts.charting(asOf: day, in: folder, change)
    }

    private func texts(_ series: Chart.Series) -> [String] {
        series.points.map { point in
            "\(point.span) \(point.value)" + point.doubts.map { " \($0)" }.joined()
        }
    }

    @Test func anIndicatorIsDrawnWithItsGapsAndDoubts() throws {
        let chart = try charting().chart(named: "trade")
        #expect(texts(chart.series[0]) == ["2018 300.3", "2019 250.0", "2021 150.5 not confirmed"])
        #expect(chart.form == .lines)
        #expect(chart.subtitle == "As the office states it, USD million")
        #expect(chart.days == TimeSpan("2018..2021")?.days)
        #expect(chart.credit == "Source: trade. As of 2026-11-21.")
        #expect(chart.table.notes.source.contains("trade.csv"))
    }

    /// A unit of one letter is in every text, but not as a word.
    @Test func theSubtitleNamesTheUnit() throws {
        let subtitle = "    subtitle: Launches a month\n"
        for (unit, shown) in [("t", "Launches a month, t"), ("month", "Launches a month")] {
            let chart = try charting {
                $0.replacing(
                    "\(subtitle)    unit: launches\n", with: "\(subtitle)    unit: \(unit)\n")
            }.chart(named: "rate")
            #expect(chart.subtitle == shown)
        }
    }

    /// The values would be drawn as if they were in it, and shares of them not computed.
    @Test(arguments: ["USD thousand", "percent", "tonnes"])
    func aUnitThatIsNotThatOfTheValuesIsRefused(unit: String) throws {
        let subtitle = "    subtitle: As the office states it\n"
        for kind in ["series", "shares"] {
            let finding = expectRefusal(
                .badConfiguration,
                saying: "“Trade”: the unit is “\(unit)” and the values are in USD million"
            ) {
                try charting {
                    $0.replacing(subtitle, with: "\(subtitle)    unit: \(unit)\n")
                        .replacing(
                            "kind: series\n    title: Trade\n",
                            with: "kind: \(kind)\n    title: Trade\n")
                }.chart(named: "trade")
            }
            #expect(finding?.line != nil && finding?.column != nil)
        }
    }

    /// Their own unit may be written out, and what is counted have a name of its own.
    @Test func aUnitMayNameWhatIsCounted() throws {
        let subtitle = "    subtitle: As the office states it\n"
        let same = try charting {
            $0.replacing(subtitle, with: "\(subtitle)    unit: USD million\n")
        }.chart(named: "trade")
        #expect(same.unit == "USD million")
        let missiles = try charting {
            $0.replacing("    unit: launches\n", with: "    unit: missiles\n").replacing(
                "field: rate_per_month, interval: interval, ", with: "")
        }.chart(named: "rate")
        #expect(missiles.unit == "missiles")
    }

    @Test func eventsAreThoseOfTheFilter() throws {
        let events = try charting().chart(named: "trade").events
        #expect(events.map(\.title) == ["Talks all year", "An agreement is signed"])
        #expect(events.map(\.label) == ["Talks", "Talks"])
    }

    @Test func whatASourceStatesIsDrawnAsItWasKnown() throws {
        let chart = try charting(asOf: "2020-03-01").chart(named: "stated")
        // The value of 2019 was printed in another way at first.
        #expect(texts(chart.series[0]) == ["2018 25.00", "2019 20.10"])
        #expect(chart.series[0].tone == 2)
        #expect(chart.unit == "percent")
    }

    @Test func aSumOfTwoMonthsIsDrawnAtTheMeanOfOne() throws {
        let points = try charting().chart(named: "months").series[0].points
        #expect(points.map(\.span.description) == ["2020-01..02", "2020-04"])
        #expect(points.map(\.value.text) == ["12.5", "3.0"])
        #expect(points.map(\.level) == [6.25, 3])
    }

    @Test func aUnitOfTheChartHidesNoOther() {
        expectRefusal(.badConfiguration, saying: "one unit") {
            try charting {
                $0.replacing(
                    "subtitle: As the office states it\n",
                    with: "subtitle: As the office states it\n    unit: percent\n"
                ).replacing(
                    "    events:\n      - {files: [talks], actors: [CHN], from: 2020-01-01,",
                    with: "      - {label: Share, request: {indicator: partner-share,"
                        + " files: [trade], partner: CHN}}\n    events:\n"
                        + "      - {files: [talks], actors: [CHN], from: 2020-01-01,")
            }.chart(named: "trade")
        }
    }

    @Test func aPeriodThatIsNotOverIsIncomplete() throws {
        let points = try charting(asOf: "2019-06-30") {
            $0.replacing(
                "from: 2018\n    series:\n      - {label: All",
                with: "from: 2018\n    to: 2019\n    series:\n      - {label: All")
        }.chart(named: "rate").series[0].points
        #expect(points.last?.span.description == "2019")
        #expect(points.last?.doubts == ["incomplete"])
    }

    @Test func aChartThatEndsBeforeItBeginsIsRefused() {
        expectRefusal(.badConfiguration, saying: "before “from”") {
            try charting { $0.replacing("    to: 2020-04\n", with: "    to: 2019-04\n") }
                .chart(named: "months")
        }
    }

    @Test func sharesAreOfTheSumOfWhatIsShown() throws {
        let chart = try charting(asOf: "2021-03-01").chart(named: "outcomes")
        #expect(chart.unit == "percent")
        #expect(texts(chart.series[0]) == ["2018 100.0", "2019 66.7"])
        #expect(texts(chart.series[1]) == ["2018 0.0", "2019 33.3"])
        // Of 2020, with no launch, there are no shares; the chart ends with the last whole year.
        #expect(chart.days.upperBound == Day("2020-12-31"))
        #expect(chart.remarks.first == "Shares of the sum of the launches shown.")
        // 66.7 and 33.3 are 100.
        #expect(!chart.table.notes.remarks.contains { $0.contains("rounded by itself") })
    }

    /// What was found stands in the picture and under its table; values that are not confirmed are
    /// drawn as such, and only told.
    @Test func findingsAreRemarks() throws {
        let chart = try charting(asOf: "2021-03-01").chart(named: "outcomes")
        let remark =
            "The table is complete to 2020-12-31; of the time from then to 2021-03-01 it knows"
            + " nothing but the launches it lists."
        #expect(chart.remarks == ["Shares of the sum of the launches shown.", remark])
        #expect(chart.table.notes.remarks.contains(remark))
        #expect(chart.alternative.hasSuffix(remark))
        let (trade, findings) = try charting().drawing(named: "trade")
        try #require(trade.remarks.count == 1)
        #expect(trade.remarks[0].hasPrefix("2020: told by no record, which is not zero"))
        #expect(Set(findings.map(\.code)) == [.seriesHasGaps, .unconfirmedValues])
    }

    @Test func aChartOfADayBeforeItBeginsIsEmpty() throws {
        let chart = try charting(asOf: "2017-05-01").chart(named: "outcomes")
        #expect(chart.days == TimeSpan("2018")?.days)
        #expect(chart.series.allSatisfy { $0.points.isEmpty })
    }

    @Test func anIntervalGoesWithItsValue() throws {
        let chart = try charting(asOf: "2021-03-01") {
            $0.replacing(
                "    unit: launches\n    from: 2018\n    series:\n      - {label: All",
                with:
                    "    unit: launches\n    decimals: 2\n    from: 2018\n    series:\n      - {label: All"
            )
        }.chart(named: "rate")
        #expect(chart.arrangement == .apart && chart.form == .lines)
        let points = chart.series[0].points
        for point in points {
            #expect(point.interval?.levels.contains(point.level) == true)
        }
        // Of 1, 3 and no launches in twelve months: the exact limits of Poisson counts, such as 0.0253 and
        // 5.572 of one, rounded as their values are.
        #expect(
            points.map { point in
                "\(point.value) \(point.interval.map { "\($0.lower) \($0.upper)" } ?? "none")"
            } == ["0.08 0.00 0.46", "0.25 0.05 0.73", "0.00 0.00 0.31"])
    }

    @Test func measuresAreThoseThatWereAdopted() throws {
        let chart = try charting(asOf: "2021-01-01").chart(named: "ban")
        #expect(chart.measures.map(\.label) == ["S/RES/9001 3"])
        #expect(chart.measures[0].windDownEnd == Day("2019-06-30"))
        #expect(chart.measures[0].isOpen)
        #expect(chart.measures[0].title == "ban on arms, S/RES/9001 3")
        #expect(try charting().chart(named: "ban").measures.count == 2)
    }

    @Test func whatDoesNotFitIsRefusedWithTheChart() throws {
        expectRefusal(.badConfiguration, saying: "“Measures”: no measure has the id “arms-2”") {
            try charting { $0.replacing("{id: arms-1}", with: "{id: arms-2}") }.chart(named: "ban")
        }
        expectRefusal(.badConfiguration, saying: "has no field “succes”") {
            try charting { $0.replacing("field: success", with: "field: succes") }
                .chart(named: "outcomes")
        }
        expectRefusal(.badConfiguration, saying: "all series of a chart have one unit") {
            try charting {
                $0.replacing(
                    "measure: share}, colour: 3}\n",
                    with:
                        "measure: share}, colour: 3}\n      - {label: B, request: {indicator: trade-value, files: [trade], partner: CHN}}\n"
                )
            }.chart(named: "stated")
        }
        expectRefusal(.badParameter, .usage, saying: "nearest: months") {
            try charting().chart(named: "month")
        }
    }

    @Test func aBriefingShowsItsCharts() throws {
        var small = SmallBriefing()
        small.yaml = SmallCharts.yaml
        small.files["measures.csv"] = SmallCharts.measures
        let document = try small.briefing(in: folder).document()
        let charts = document.blocks.compactMap { block in
            if case .chart(let chart) = block { chart.name } else { nil }
        }
        #expect(charts == ["trade"])
        #expect(MarkdownRenderer().render(document).contains("█"))
    }
}
