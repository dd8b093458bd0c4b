import Testing
import TradeModel

@testable import Analysis

@Suite struct LongestPauseTests {
    @Test func findsThePausesOfTheBundledTable() throws {
        let facts = try Bundled.read("missile-launches")
        var question = LaunchQuestion(
            clock: .kst, since: .text("2012-01-01"), asOf: .text("2022-02-28"))
        let pauses = try LongestPause.result(question, from: facts).points
        #expect(pauses.count == 10)
        #expect(pauses.first?.value == 504)
        #expect(pauses.first?.period == "2017-11-29..2019-04-17")
        #expect(pauses[1].value == 361)
        #expect(pauses[1].text("from") == "2020-03-29")
        question.weaponClass = .icbm
        question.asOf = .text("2022-12-31")
        let icbm = try #require(try LongestPause.result(question, from: facts).points.first)
        #expect(icbm.value == 1568)
        #expect(icbm.text("to") == "2022-03-16")
    }

    @Test func aPauseThatMayHoldALaunchIsNone() throws {
        let facts = MadeUp.launches(["2020-01-01", "2020-03", "2020-06-01", "2020-06-11"])
        let result = try LongestPause.result(
            LaunchQuestion(asOf: .text("2020-12-31")), from: facts)
        #expect(result.points.map(\.value) == [10])
        #expect(result.codes.contains(.undatedLaunches))
    }

    @Test func oneLaunchDayHasNoPause() throws {
        let facts = MadeUp.launches(["2020-01-01", "2020-01-01"])
        #expect(
            try LongestPause.result(LaunchQuestion(asOf: .text("2020-12-31")), from: facts).points
                .isEmpty)
    }

    /// On 28 February 2022 no ICBM had flown for 1,552 days: longer than any pause that had ended.
    @Test func thePauseThatStillLastsIsOpen() throws {
        let facts = try Bundled.read("missile-launches")
        let question = LaunchQuestion(
            clock: .kst, weaponClass: .icbm, asOf: .text("2022-02-28"))
        let pauses = try LongestPause.result(question, from: facts).points
        #expect(pauses.first?.value == 1552)
        #expect(pauses.first?.text("open") == "yes")
        #expect(pauses.dropFirst().allSatisfy { $0.text("open") == "no" })
    }

    @Test func namesThePauseThatCoversTheTime() throws {
        let facts = MadeUp.launches(
            ["2017-11-28", "2019-05-04", "2020-03-01"], completeTo: "2020-12-31")
        func told(_ since: String, _ until: String) throws -> [String] {
            let question = LaunchQuestion(
                since: .text(since), until: .text(until), asOf: .text("2021-06-30"))
            return try LongestPause.result(question, from: facts).findings.map(\.message)
        }
        #expect(
            try told("2018-02-01", "2018-03-31").contains(
                "no pause begins in the time asked about, 2018-02-01..2018-03-31: it lies in that"
                    + " from 2017-11-28 to 2019-05-04, of 522 days"))
        #expect(
            try told("2020-10-01", "2020-10-31").contains(
                "no pause begins in the time asked about, 2020-10-01..31: it lies in that from"
                    + " 2020-03-01 on, which had lasted 305 days on 2020-12-31"))
        #expect(
            try told("2019-05-01", "2019-05-31").allSatisfy { !$0.contains("no pause begins") })
    }

    /// A launch past the end of the complete list is an example: it ends no pause.
    @Test func launchesPastTheCompleteListEndNoPause() throws {
        let facts = MadeUp.launches(
            ["2020-01-10", "2020-06-10", "2024-05-01"], completeTo: "2020-12-31")
        let pauses = try LongestPause.result(
            LaunchQuestion(asOf: .text("2024-12-31")), from: facts
        ).points
        #expect(pauses.map(\.value) == [204, 152])
        #expect(pauses.map { $0.text("open") } == ["yes", "no"])
    }

    @Test func aPauseWithARejectedLaunchInItIsNone() throws {
        var facts = MadeUp.launches(["2020-01-01", "2021-01-01", "2021-01-11"])
        facts.rejectedLaunches = [
            RejectedLaunch(
                origin: Origin(file: 0, line: 9),
                moment: LaunchMoment(date: .text("2020-07-01"), precision: .day, minuteUTC: nil))
        ]
        let pauses = try LongestPause.result(
            LaunchQuestion(asOf: .text("2021-01-11")), from: facts
        ).points
        #expect(pauses.map(\.value) == [10])
    }

    /// Where the question ends there was no launch, and the pause was longer than it is counted.
    @Test func saysOfAPauseThatTheQuestionCutsThatItWasLonger() throws {
        let facts = MadeUp.launches(
            ["2017-08-29", "2017-11-28", "2019-05-04"], completeTo: "2020-12-31")
        func told(until day: String) throws -> [String] {
            let question = LaunchQuestion(until: .text(day), asOf: .text("2020-12-31"))
            return try LongestPause.result(question, from: facts).findings
                .filter { $0.code == .partialPeriod }.map(\.message)
        }
        #expect(
            try told(until: "2018-12-31") == [
                "the pause from 2017-11-28 is counted to 2018-12-31, with which the time asked about"
                    + " ends; it ended with a later launch"
            ])
        #expect(try told(until: "2019-05-04").isEmpty)
        #expect(try told(until: "2020-12-31").isEmpty)
    }

    /// Cut short by the question, a pause is not known to have ended where only another source has
    /// a later launch.
    @Test func launchesOfAnotherSourceEndNoPause() throws {
        var facts = MadeUp.launches(["2020-01-01"], completeTo: "2020-12-31")
        let other = MadeUp.launches(["2020-09-01"], source: "Other").launches
        let question = LaunchQuestion(
            until: .text("2020-06-30"), source: "Count", asOf: .text("2020-12-31"))
        facts.launches += other
        #expect(
            try LongestPause.result(question, from: facts).points.map { $0.text("open") } == ["yes"]
        )
        facts.launches = MadeUp.launches(["2020-01-01", "2020-09-01"]).launches
        #expect(
            try LongestPause.result(question, from: facts).points.map { $0.text("open") } == ["no"])
    }

    /// A launch that is dated to a year may lie in a pause, also where its year begins before the
    /// time asked for.
    @Test func aPauseThatMayHoldAnEarlierLaunchIsNone() throws {
        let facts = MadeUp.launches(["2020", "2020-03-01", "2020-06-01"])
        let question = LaunchQuestion(
            since: .text("2020-02-01"), asOf: .text("2020-12-31"))
        let result = try LongestPause.result(question, from: facts)
        #expect(result.points.isEmpty && result.codes.contains(.undatedLaunches))
    }
}
