import Testing
import TradeModel

@testable import Analysis

@Suite struct LaunchAnswerBeginningTests {
    /// Complete from 2015 on; of the time before it lists two launches, and one of a year in which it
    /// becomes complete.
    private let facts = MadeUp.joined(
        MadeUp.launches(
            ["2012-05-05", "2015", "2015-09-01"], completeFrom: "2015-06-01",
            completeTo: "2016-12-31"),
        MadeUp.launches(
            ["2012-02-01", "2016-03-01"], weaponClass: .icbm, completeFrom: "2015-06-01",
            completeTo: "2016-12-31"))
    private let question = LaunchQuestion(
        since: .text("2010-01-01"), asOf: .text("2016-12-31"))

    /// What it happens to list from before is in no share of the time that a point is of.
    @Test func launchesBeforeItAreInNoShare() throws {
        let result = try ClassShare.result(question, from: facts)
        #expect(result.points.map(\.period) == Array(repeating: "2015-06-01..2016-12-31", count: 2))
        #expect(result.points.map(\.value) == [50, 50])
        #expect(result.points.map(\.n) == [2, 2])
        // That of 2015 may have been before June.
        #expect(result.points.map(\.missing) == [1, 1])
        let said = result.findings.filter { $0.code == .partialPeriod }.map(\.message)
        #expect(said.count == 1 && said.first?.hasSuffix("of those asked for 2") == true)
    }

    @Test func nowhereElseEither() throws {
        let rate = try #require(
            try SuccessRate.result(question, by: nil, from: facts).points.first)
        #expect(rate.count("success") == 2 && rate.n == 2 && rate.missing == 1)
        let gaps = try #require(
            try TestGaps.result(question, from: facts).points.first)
        // That of 2015 may have been in the one gap.
        #expect(gaps.count("launch_days") == 2 && gaps.count("gaps") == 0 && gaps.missing == 1)
        #expect(try LongestPause.result(question, from: facts).points.map(\.n) == [2])
        let timed = MadeUp.launches(
            ["2012-05-05 10:00", "2015-09-01 10:00"], completeFrom: "2015-06-01",
            completeTo: "2016-12-31")
        let hours = try LaunchHours.result(question, from: timed)
        #expect(hours.points.map(\.n) == [1, 1, 1, 1] && hours.points.map(\.missing).max() == 0)
    }

    /// A row that was rejected counts as missing where it may be of the time, and not before it.
    @Test func rejectedRowsBeforeItAreNotMissing() throws {
        var more = facts
        for date in ["2012-03-03", "2015-07-07"] {
            more.rejectedLaunches.append(
                RejectedLaunch(
                    origin: Origin(file: 0, line: 9),
                    moment: LaunchMoment(date: .text(date), precision: .day, minuteUTC: nil)))
        }
        #expect(try ClassShare.result(question, from: more).points.map(\.missing) == [2, 2])
    }

    /// What is rejected from after the table's end would have been an example.
    @Test func rejectedRowsBeyondTheEndAreNotMissing() throws {
        var more = facts
        for date in ["2016-12-31", "2017-03-03"] {
            more.rejectedLaunches.append(
                RejectedLaunch(
                    origin: Origin(file: 0, line: 9),
                    moment: LaunchMoment(date: .text(date), precision: .day, minuteUTC: nil)))
        }
        let later = LaunchQuestion(since: .text("2010-01-01"), asOf: .text("2018-01-01"))
        #expect(try ClassShare.result(later, from: more).points.map(\.missing) == [2, 2])
        let rates = try SuccessRate.result(later, by: nil, from: more).points
        #expect(rates.map(\.missing) == [2])
    }

    /// After the last launch of a class that the table lists there may have been one that it does not.
    @Test func theDaysSinceALaunchBeforeItAreNotKnown() throws {
        let dated = MadeUp.joined(
            MadeUp.launches(
                ["2016-03-01"], completeFrom: "2015-01-01", completeTo: "2016-12-31"),
            MadeUp.launches(
                ["2012-02-01"], weaponClass: .icbm, completeFrom: "2015-01-01",
                completeTo: "2016-12-31"))
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2016-12-31")), from: dated)
        #expect(result.points.map { $0.text("class") } == ["all", "SRBM", "ICBM"])
        #expect(result.points.map(\.value) == [305, 305, nil])
        #expect(result.points.map(\.range) == [nil, nil, 731...1795])
        #expect(result.points.map(\.missing) == [0, 0, 1])
        let said = result.findings.filter { $0.code == .undatedLaunches }.map(\.message)
        #expect(
            said == [
                "a launch whose day is not known, or one before 2015-01-01 that is not listed, is or"
                    + " may be the last one, so that the days since are not known: ICBM (731 to"
                    + " 1795 days)"
            ])
    }

    /// On the eve of the day from which the table is complete there is no room for another.
    @Test func theEveLeavesNoRoom() throws {
        let eve = MadeUp.launches(
            ["2014-12-31"], completeFrom: "2015-01-01", completeTo: "2015-12-31")
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2015-12-31")), from: eve)
        #expect(result.points.map(\.value) == [365, 365])
    }

    /// A launch of the year in which the table ends may have been after its end.
    @Test func aLaunchThatMayBeLaterIsInNoShareAndNoRate() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2016-03-01"], completeTo: "2016-06-30"),
            MadeUp.launches(["2016"], weaponClass: .icbm, completeTo: "2016-06-30"))
        let shares = try ClassShare.result(question, from: facts).points
        #expect(shares.map { $0.text("class") } == ["SRBM"])
        #expect(shares.map(\.value) == [100] && shares.map(\.missing) == [1])
        let rates = try SuccessRate.result(question, by: .annual, from: facts).points
        #expect(rates.map { $0.count("success") } == [1] && rates.map(\.missing) == [1])
        let years = try TestFrequency.result(question, from: facts).points
        #expect(years.map(\.value) == [2] && years.map { $0.number("rate_per_month") } == [nil])
    }

    @Test func theLastAsPowerfulMayNotBeListed() throws {
        let facts = MadeUp.launches(
            ["2012-02-01", "2016-03-01", "2016-08-01"], weaponClass: .irbm, apogee: 900,
            completeFrom: "2015-01-01", completeTo: "2016-12-31")
        let point = { (day: String) in
            try MostPowerfulSince.result(question, on: .text(day), from: facts).points[0]
        }
        let first = try point("2016-03-01")
        #expect(first.value == nil && first.missing == 1 && first.text("last") == "2012-02-01")
        #expect(try point("2016-08-01").value == 153)
    }
}
