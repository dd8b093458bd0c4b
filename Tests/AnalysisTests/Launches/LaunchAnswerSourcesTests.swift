import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct LaunchAnswerSourcesTests {
    private let question = LaunchQuestion(asOf: .text("2022-12-31"))

    @Test func neverCountsTwoSourcesTogether() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2022-01-05"], source: "One"),
            MadeUp.launches(["2022-01-06"], source: "Two"))
        expectRefusal(.mixedSources, saying: "One, Two") { try LaunchAnswer(question, facts) }
        var chosen = question
        chosen.source = "Two"
        #expect(try LaunchAnswer(chosen, facts).launches.count == 1)
        chosen.source = "Three"
        expectRefusal(.mixedSources, .usage, saying: "no source “Three”") {
            try LaunchAnswer(chosen, facts)
        }
    }

    @Test func neverCountsOneTableInTwoLayouts() {
        let facts = MadeUp.joined(
            MadeUp.launches(["2022-01-05"], layout: "launches"),
            MadeUp.launches(["2022-01-05"], layout: "cns-missile-tests"))
        let error = #expect(throws: Refusal.self) { try LaunchAnswer(question, facts) }
        #expect(error?.diagnostics.first?.code == .mixedSources)
    }

    @Test func warnsOfTwoEditionsOfOneTable() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2022-01-05", "2022-03-05"]),
            MadeUp.launches(["2022-02-05"], outcome: .unknown))
        let answer = try LaunchAnswer(question, facts)
        #expect(answer.launches.count == 3)
        #expect(answer.findings.contains { $0.code == .mixedSources && $0.severity == .warning })
        let chain = MadeUp.joined(
            MadeUp.launches(["2022-01-05"]), MadeUp.launches(["2022-02-05"]))
        #expect(try !LaunchAnswer(question, chain).findings.contains { $0.code == .mixedSources })
    }

    /// Of the time between two tables nobody tells that there was no launch.
    @Test func aGapBetweenTwoTablesIsNoTimeWithoutALaunch() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(
                ["2010-03-04 10:00", "2012-03-04 10:00"], completeFrom: "2010-01-01",
                completeTo: "2012-12-31"),
            MadeUp.launches(
                ["2016-03-04 10:00", "2018-03-04 10:00"], completeFrom: "2016-01-01",
                completeTo: "2018-12-31"))
        let years = try TestFrequency.result(question, from: facts)
        #expect(years.points.map(\.period) == ["2010", "2012", "2016", "2017", "2018"])
        #expect(years.points.map(\.value) == [1, 1, 1, 0, 1])
        let rated = years.points.filter { $0.number("rate_per_month") != nil }
        #expect(rated.map(\.period) == ["2016", "2017", "2018"])
        let said = years.findings.filter { $0.code == .partialPeriod }.map(\.message)
        #expect(said.count == 1 && said.first?.contains("complete to 2012-12-31 and again") == true)
        #expect(try LongestPause.result(question, from: facts).points.map(\.value) == [730, 302])

        // A question that ends before the second table begins is about the first one's time.
        var earlier = question
        earlier.until = .text("2014-12-31")
        let before = try TestFrequency.result(earlier, from: facts)
        #expect(before.points.map(\.period) == ["2010", "2011", "2012"])
        #expect(before.points.map(\.value) == [1, 0, 1])
        #expect(!before.codes.contains(.partialPeriod))
        // The second table knows of the time behind the gap.
        let ends = before.findings.filter { $0.code == .listEndsEarlier }.map(\.message)
        #expect(ends.count == 1 && ends[0].contains("from then to 2014-12-31 it knows"))
        #expect(try LaunchHours.result(earlier, from: facts).points.map(\.n) == [2, 2, 2, 2])
    }
}
