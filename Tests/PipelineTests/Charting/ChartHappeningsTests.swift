import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ChartHappeningsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The measure of a chart of 2018 to 2021, in force from 2019-03-01.
    private func measure(
        asOf day: String, ends: String = "", known: String = ""
    ) throws -> Chart.Measure {
        let drawing = try drawing(asOf: day, ends: ends, known: known)
        return try #require(drawing.chart.measures.first)
    }

    /// The chart of the measure, and what was found.
    private func drawing(
        asOf day: String, ends: String, known: String = ""
    ) throws -> (chart: Chart, findings: [Diagnostic]) {
        let measures = SmallCharts.measures
            .replacing(",ends,cap,", with: ",ends,end_known,cap,")
            .replacing("03-01,2019-06-30,,", with: "03-01,2019-06-30,\(ends),\(known),")
            .replacing("2021-05-01,2021-05-01,,", with: "2021-05-01,2021-05-01,,,")
        let charting = try SmallCharts.charting(asOf: day, in: folder, measures: measures)
        return try charting.drawing(named: "ban")
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

    /// What was laid down before the day of the chart is no open end.
    @Test(arguments: [
        ("2020-03-14", "2020-03-14", true), ("2020-03-15", "2021-06-30", false),
        ("2021-07-01", "2021-06-30", false),
    ])
    func anEndIsKnownFromTheDayOnWhichItWasLaidDown(
        asOf: String, last: String, isOpen: Bool
    ) throws {
        let measure = try measure(asOf: asOf, ends: "2021-06-30", known: "2020-03-15")
        #expect(measure.days.upperBound == Day(last))
        #expect(measure.isOpen == isOpen)
    }

    /// As of its last day nobody knew of an end that was laid down later.
    @Test func anEndMayHaveBeenLaidDownAfterIt() throws {
        let measure = try measure(asOf: "2021-06-30", ends: "2021-06-30", known: "2021-07-15")
        #expect(measure.isOpen)
    }

    @Test func anEndAheadOfWhichNobodySaysSinceWhenItIsKnownIsTold() throws {
        let (chart, findings) = try drawing(asOf: "2020-03-15", ends: "2021-06-30")
        #expect(findings.filter(isOfAnEnd).count == 1)
        #expect(chart.measures.first?.isOpen == true)
        let remark = try #require(chart.remarks.first { $0.contains("(end_known)") })
        // The picture has the label and not the id.
        #expect(
            remark
                == "Drawn with an open end, for the table does not tell whether the last day was known"
                + " on 2020-03-15 (end_known): S/RES/9001 3 (2021-06-30).")
        for (day, known) in [("2020-03-15", "2020-03-15"), ("2021-06-30", "")] {
            let told = try drawing(asOf: day, ends: "2021-06-30", known: known)
            #expect(!told.findings.contains(where: isOfAnEnd))
            #expect(!told.chart.remarks.contains { $0.contains("(end_known)") })
        }
    }

    /// Values that were published later are told by the same code.
    private func isOfAnEnd(_ finding: Diagnostic) -> Bool {
        finding.code == .notYetKnown && finding.message.contains("(end_known)")
    }

    /// A misspelt kind would leave the picture without its events.
    @Test(arguments: [
        ("kinds: [summit]", "kinds: [sumit]", "“Nothing” ask for the kind “sumit”"),
        ("kinds: [summit]", "kinds: [summit, talk]", "“talk”, which no event of talks has"),
        ("actors: [CHN]", "actors: [IRN, RUS]", "“Talks” ask for the actor “RUS”"),
    ])
    func whatNoEventHasIsRefused(text: String, changed: String, message: String) throws {
        // Nor does an earlier day hide it.
        for day in ["2026-11-21", "2020-03-01"] {
            let finding = expectRefusal(.badConfiguration, saying: message) {
                try SmallCharts.charting(asOf: day, in: folder) {
                    $0.replacing(text, with: changed)
                }.chart(named: "trade")
            }
            #expect(finding?.line != nil && finding?.column != nil)
        }
    }

    /// What has not happened yet is no fault.
    @Test func aKindMayComeLater() throws {
        let chart = try SmallCharts.charting(asOf: "2020-03-01", in: folder) {
            $0.replacing("kinds: [summit]", with: "kinds: [agreement]")
        }.chart(named: "trade")
        #expect(!chart.events.contains { $0.label == "Nothing" })
    }

    @Test func whatIsNotConfirmedIsMarked() throws {
        var small = SmallBriefing()
        small.yaml = SmallCharts.yaml
        small.files["measures.csv"] = SmallCharts.measures.replacing(
            ",confirmed,made up,", with: ",unconfirmed,made up,")
        small.files["talks.csv"] = small.files["talks.csv"]?.replacing(
            "Talks all year,press,confirmed", with: "Talks all year,press,unconfirmed")
        let tables = try small.tables(in: folder)
        let charting = Charting(tables.configuration, tables.library, asOf: tables.asOf)
        let events = try charting.chart(named: "trade").events
        #expect(events.map(\.title) == ["Talks all year", "An agreement is signed"])
        #expect(events.map(\.isUnconfirmed) == [true, false])
        #expect(try charting.chart(named: "ban").measures.map(\.isUnconfirmed) == [true, true])
    }

    /// It is known, and not open: the row goes to the edge without an arrow, and the text has the day.
    @Test(arguments: [("2026-11-21", ""), ("2020-03-15", "2020-03-01")])
    func anEndBehindTheChartIsNoOpenEnd(asOf: String, known: String) throws {
        let measure = try measure(asOf: asOf, ends: "2022-06-30", known: known)
        #expect(!measure.isOpen)
        #expect(measure.days.upperBound == Day("2022-06-30"))
        let text = try drawing(asOf: asOf, ends: "2022-06-30", known: known).chart.alternative
        #expect(text.contains("(2019-03..2022-06, winding down to 2019-06-30)"))
    }
}
