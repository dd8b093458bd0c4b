import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ChartHappeningsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The measure of a chart of 2018 to 2021, in force from 2019-03-01.
    private func measure(asOf day: String, ends: String = "") throws -> Chart.Measure {
        let measures = SmallCharts.measures.replacing(
            "2019-03-01,2019-03-01,2019-06-30,,", with: "2019-03-01,2019-03-01,2019-06-30,\(ends),")
        let charting = try SmallCharts.charting(asOf: day, in: folder, measures: measures)
        return try #require(try charting.chart(named: "ban").measures.first)
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

    @Test func anEndBehindTheChartIsOpen() throws {
        let measure = try measure(asOf: "2026-11-21", ends: "2022-06-30")
        #expect(measure.isOpen)
    }
}
