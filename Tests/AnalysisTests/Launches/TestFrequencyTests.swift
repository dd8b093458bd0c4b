import Testing
import TradeModel

@testable import Analysis

@Suite struct TestFrequencyTests {
    private func question(
        clock: LaunchClock = .utc, since: String? = nil, until: String? = nil,
        asOf: String = "2026-01-01"
    ) -> LaunchQuestion {
        LaunchQuestion(
            clock: clock, since: since.map { .text($0) }, until: until.map { .text($0) },
            asOf: .text(asOf))
    }

    @Test func yearsWithoutALaunchAreThereWithZero() throws {
        let facts = MadeUp.launches(["2017-11-28", "2019-05-04"], completeTo: "2020-12-31")
        let result = try TestFrequency.result(question(), from: facts)
        #expect(result.points.map(\.period) == ["2017", "2018", "2019", "2020"])
        #expect(result.points.map(\.value) == [1, 0, 1, 0])
    }

    @Test func laterPeriodsAreAbsent() throws {
        let facts = MadeUp.launches(["2017-11-28"], completeTo: "2018-06-30")
        let result = try TestFrequency.result(question(), from: facts)
        #expect(result.points.map(\.period) == ["2017", "2018"])
        // Of the latter the table tells a part, which the count alone does not show.
        #expect(result.points.map(\.tableEnd) == [Day("2018-06-30"), Day("2018-06-30")])
        #expect(
            try TestFrequency.result(question(asOf: "2017-12-31"), from: facts).points.map(\.period)
                == ["2017"])
    }

    @Test func theClockMovesALaunchToAnotherMonthAndYear() throws {
        let facts = MadeUp.launches(["2016-12-31 22:10"], completeTo: "2017-01-31")
        let utc = try TestFrequency.result(question(), by: .monthly, from: facts)
        #expect(utc.points.map(\.period) == ["2016-12", "2017-01"])
        #expect(utc.points.map(\.value) == [1, 0])
        let kst = try TestFrequency.result(question(clock: .kst), by: .annual, from: facts)
        #expect(kst.points.map(\.period) == ["2017"])
        #expect(kst.point("2017")?.value == 1)
    }

    @Test func countsMissilesDaysAndEvents() throws {
        var facts = MadeUp.launches(["2022-01-05", "2022-01-05", "2022-01-11"])
        facts = MadeUp.joined(facts, MadeUp.launches(["2022-01-05"], weaponClass: .irbm))
        for (count, value) in zip(TestFrequency.Count.allCases, [4.0, 2, 3]) {
            let result = try TestFrequency.result(
                question(), by: .quarterly, count: count, from: facts)
            #expect(result.point("2022Q1")?.value == value)
            #expect(result.unit == count.rawValue)
            #expect(result.point("2022Q1")?.count("launches") == 4)
        }
        let days = try TestFrequency.result(question(), by: .daily, from: facts)
        #expect(days.points.count == 7)
        #expect(days.point("2022-01-05")?.value == 3)
    }

    @Test func keepsMonthsAndReportsWhatIsNotDated() throws {
        let facts = MadeUp.launches(["1984-09", "1984", "1984-10-01"], completeTo: "1984-12-31")
        let years = try TestFrequency.result(question(), from: facts)
        #expect(years.point("1984")?.value == 3)
        // That of some day of the year may have been on one of the other two.
        #expect(years.point("1984")?.count("launch_days") == nil)
        let months = try TestFrequency.result(question(), by: .monthly, from: facts)
        #expect(months.point("1984-09")?.value == 1)
        #expect(months.points.compactMap(\.value).reduce(0, +) == 2)
        #expect(months.codes.contains(.undatedLaunches))
        let days = try TestFrequency.result(question(), by: .daily, from: facts)
        #expect(days.points.compactMap(\.value).reduce(0, +) == 1)
        let undated = try #require(days.findings.first { $0.message.hasSuffix(": 2") })
        let matter = "dated too coarsely for daily points, and in none of them: 1"
        #expect(
            undated.parts.map(\.message) == [
                "launches of 1984 \(matter)", "launches of 1984-09 \(matter)",
            ])
        #expect(undated.parts.map { $0.period?.description } == ["1984", "1984-09"])
    }

    /// R `poisson.test`.
    @Test(arguments: [
        (0, 0.0, 3.688879), (1, 0.025318, 5.571643), (3, 0.618672, 8.767273),
        (10, 4.795389, 18.390356),
    ])
    func givesTheExactInterval(_ count: Int, _ lower: Double, _ upper: Double) throws {
        let dates = ["2021-12-31"] + Array(repeating: "2022-01-05", count: count)
        let facts = MadeUp.launches(dates, completeTo: "2022-01-31")
        let point = try #require(
            try TestFrequency.result(question(), by: .monthly, from: facts).point("2022-01"))
        let interval = try #require(point.interval("interval"))
        #expect(abs(interval.lower - lower) < 1e-6)
        #expect(abs(interval.upper - upper) < 1e-6)
        #expect(point.number("rate_per_month") == Double(count))
    }

    /// SciPy, by way of `Tests/References/counts.py`.
    @Test func givesTheIntervalsOfTheReference() throws {
        let references = try CountReferences().poissonInterval.filter {
            $0.exposure == 12 && $0.level == 0.95
        }
        #expect(!references.isEmpty)
        for reference in references {
            let dates = Array(repeating: "2022-01-05", count: reference.count)
            let facts = MadeUp.launches(dates, completeTo: "2022-12-31")
            let result = try TestFrequency.result(question(), from: facts)
            let interval = try #require(result.point("2022")?.interval("interval"))
            #expect(abs(interval.lower / reference.lower - 1) < 1e-12)
            #expect(abs(interval.upper / reference.upper - 1) < 1e-12)
        }
    }

    /// From the day from which the table is complete, no row means no launch.
    @Test func aTableThatSaysWhenItBeginsBeginsThen() throws {
        let facts = MadeUp.launches(
            ["2018-03-01", "2018-03-02"], completeFrom: "2016-07-02", completeTo: "2018-12-31")
        let result = try TestFrequency.result(question(), from: facts)
        #expect(result.points.map(\.period) == ["2016", "2017", "2018"])
        #expect(result.points.map(\.value) == [0, 0, 2])
        let first = try #require(result.points.first?.interval("interval"))
        let expected = try Interval.poissonRate(count: 0, exposure: 12.0 * 183 / 366)
        #expect(first == expected && !result.codes.contains(.partialPeriod))
        let asked = try TestFrequency.result(question(since: "2017-01-01"), from: facts)
        #expect(asked.points.map(\.period) == ["2017", "2018"])
        #expect(!asked.codes.contains(.partialPeriod))
        // Nothing had been launched by then, which the table knows.
        let early = try TestFrequency.result(question(asOf: "2017-06-30"), from: facts)
        #expect(early.points.map(\.value) == [0, 0])
        #expect(
            try TestFrequency.result(question(asOf: "2016-07-01"), from: facts).points.isEmpty)
    }

    /// Launches before that day are listed, and are no count of their time.
    @Test func launchesBeforeTheTableIsCompleteHaveNoRate() throws {
        let facts = MadeUp.launches(
            ["2012-05-05", "2014-02-01", "2015-09-01", "2016-03-01"], completeFrom: "2015-01-01",
            completeTo: "2016-12-31")
        let result = try TestFrequency.result(question(), from: facts)
        #expect(result.points.map(\.period) == ["2012", "2014", "2015", "2016"])
        #expect(result.points.map(\.value) == [1, 1, 1, 1])
        #expect(
            result.points.map { $0.number("rate_per_month") } == [nil, nil, 1.0 / 12, 1.0 / 12])
        let said = result.findings.filter { $0.code == .partialPeriod }.map(\.message)
        #expect(
            said == [
                "the table is complete from 2015-01-01 on; of the time before it knows nothing but"
                    + " the launches it lists, of those asked for 2"
            ])
        #expect(try LaunchAnswer(question(), facts).pauses.map(\.length) == [182, 305])
    }

    /// Two files of one source begin with the one that begins first.
    @Test func severalFilesBeginWithTheFirst() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2016-05-01"], completeTo: "2017-12-31"),
            MadeUp.launches(["2017-05-01"], completeFrom: "2017-01-01", completeTo: "2017-12-31"))
        let answer = try LaunchAnswer(question(), facts)
        #expect(answer.completeFrom == nil)
        #expect(answer.span == Day.text("2016-05-01")...Day.text("2017-12-31"))
    }

    /// Of files that begin with the same day the one that says so counts, in whatever order they are.
    @Test func aStatedBeginningComesBeforeALaunchOfTheSameDay() throws {
        let plain = MadeUp.launches(["2016-05-01"], completeTo: "2017-12-31")
        let stated = MadeUp.launches(
            ["2017-05-01"], completeFrom: "2016-05-01", completeTo: "2017-12-31")
        for facts in [MadeUp.joined(plain, stated), MadeUp.joined(stated, plain)] {
            let answer = try LaunchAnswer(question(), facts)
            #expect(answer.completeFrom == Day.text("2016-05-01"))
        }
    }

    @Test func theRateCountsOnlyMonthsThatAreCovered() throws {
        let facts = MadeUp.launches(
            ["2021-02-01", "2022-02-01", "2022-08-01"], completeTo: "2022-12-31")
        let rate = { (question: LaunchQuestion, period: String) in
            try TestFrequency.result(question, from: facts).point(period)?.number("rate_per_month")
        }
        #expect(try rate(question(), "2022") == 2 / 12)
        #expect(try rate(question(since: "2022-07-02"), "2022") == 1 / (12 * 183 / 365))
        #expect(try rate(question(until: "2022-07-02"), "2022") == 1 / (12 * 183 / 365))
        #expect(try rate(question(asOf: "2022-07-02"), "2022") == 1 / (12 * 183 / 365))
        // Without a day to which it is complete, the last period counts as whole.
        let open = MadeUp.launches(["2022-02-01"])
        #expect(
            try TestFrequency.result(question(), from: open).point("2022")?
                .number("rate_per_month") == 1 / 12)
    }

    @Test func launchesPastTheCompleteListAreExamplesWithoutARate() throws {
        let facts = MadeUp.launches(["2020-02-01", "2022-02-01"], completeTo: "2020-12-31")
        let result = try TestFrequency.result(question(), from: facts)
        #expect(result.points.map(\.period) == ["2020", "2022"])
        #expect(result.point("2022")?.value == 1)
        #expect(result.point("2022")?.number("rate_per_month") == nil)
        #expect(result.point("2022")?.interval("interval") == nil)
        #expect(result.codes == [.listEndsEarlier])
    }

    @Test func aRejectedRowIsMissingFromItsPeriodAndNoZero() throws {
        var facts = MadeUp.launches(["2021-01-01", "2022-01-01"])
        facts.rejectedLaunches = [
            RejectedLaunch(
                origin: Origin(file: 0, line: 9),
                moment: LaunchMoment(date: .text("2021-05-01"), precision: .day, minuteUTC: nil)),
            RejectedLaunch(origin: Origin(file: 0, line: 10), moment: nil),
        ]
        let result = try TestFrequency.result(question(), from: facts)
        #expect(result.points.map(\.missing) == [1, 0])
        // One without a readable date may be of any period.
        #expect(result.points.map(\.rejectedRows) == [2, 1])
        #expect(result.codes.contains(.undatedLaunches))
    }

    /// Of three missiles the table knows only that they flew from April 1984 on.
    @Test func aPeriodInWhichALaunchMayLieIsNoZero() throws {
        let facts = try Bundled.read("missile-launches")
        let months = try TestFrequency.result(question(clock: .kst), by: .monthly, from: facts)
        for name in ["1984-04", "1984-08"] {
            let point = try #require(months.point(name))
            #expect(point.value == nil && point.missing == 3)
            #expect(point.count("launches") == nil && point.n == 0)
            #expect(point.fields.map(\.name) == months.point("1985-01")?.fields.map(\.name))
        }
        let known = try #require(months.point("1984-09"))
        #expect(known.value == 3 && known.missing == 3 && known.count("launches") == 3)
        #expect(known.number("rate_per_month") == nil && known.interval("interval") == nil)
        let quiet = try #require(months.point("1985-01"))
        #expect(quiet.value == 0 && quiet.missing == 0 && quiet.interval("interval") != nil)
        #expect(months.codes.contains(.undatedLaunches))
        let quarters = try TestFrequency.result(
            question(), by: .quarterly, count: .days, from: facts)
        #expect(quarters.point("1984Q2")?.value == nil && quarters.point("1984Q2")?.missing == 1)
        #expect(quarters.point("1984Q3")?.value == 1 && quarters.point("1984Q3")?.missing == 1)
        let year = try #require(try TestFrequency.result(question(), from: facts).point("1984"))
        #expect(year.value == 6 && year.missing == 0 && year.interval("interval") != nil)
    }

    /// Launches without a day may have been on one day, on those of others, or on days of their own.
    @Test(arguments: [
        (["2013-05", "2013-05", "2013-05-10"], 1, 2, 1), (["2013-05", "2013-06"], 2, 0, 2),
        (["2013-05"], 1, 0, 1), (["2013", "2013-05", "2013-11-03", "2013-11-03"], 2, 1, 2),
        (["2013-05-10", "2013-05-11"], 2, 0, 2),
    ])
    func theFewestDaysAreCounted(
        _ dates: [String], _ fewest: Int, _ open: Int, _ events: Int
    ) throws {
        let facts = MadeUp.launches(dates, completeTo: "2013-12-31")
        let result = try TestFrequency.result(question(), count: .days, from: facts)
        let year = try #require(result.point("2013"))
        #expect(year.value == Double(fewest) && year.missing == open)
        // Of one class days and events are alike; beside days nothing tells how many more events.
        #expect(year.count("events") == (open > 0 ? nil : events))
        #expect(year.count("launch_days") == fewest && year.count("launches") == dates.count)
        #expect((year.number("rate_per_month") == nil) == (open > 0))
        let said = result.findings.filter { $0.code == .undatedLaunches }.map(\.message)
        #expect(said.contains { $0.contains("the fewest are counted") } == (open > 0))
        // Each missile is one, whatever its day.
        let launches = try TestFrequency.result(question(), from: facts)
        #expect(launches.point("2013")?.missing == 0 && !launches.codes.contains(.undatedLaunches))
    }

    /// A launch of another class is an event of its own, on the same day or not.
    @Test func eventsOfTwoClassesAreTwo() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2013-05", "2013-05-10"], completeTo: "2013-12-31"),
            MadeUp.launches(["2013-05"], weaponClass: .icbm, completeTo: "2013-12-31"))
        let result = try TestFrequency.result(
            question(), by: .monthly, count: .events, from: facts)
        let month = try #require(result.point("2013-05"))
        #expect(month.value == 2 && month.missing == 1)
        #expect(month.count("events") == 2 && month.count("launch_days") == nil)
        #expect(month.number("rate_per_month") == nil)
    }

    /// A launch that is dated to a year may have been after the first day asked for.
    @Test func theFirstDayAskedForLeavesOutNoLaunchSilently() throws {
        let facts = MadeUp.launches(["2020", "2020-09-01"], completeTo: "2021-12-31")
        let asked = question(since: "2020-05-01")
        let months = try TestFrequency.result(asked, by: .monthly, from: facts)
        #expect(months.point("2020-05")?.value == nil && months.point("2020-05")?.missing == 1)
        #expect(months.point("2020-09")?.value == 1 && months.point("2020-09")?.missing == 1)
        #expect(months.point("2021-01")?.value == 0 && months.point("2021-01")?.missing == 0)
        #expect(months.findings.contains { $0.message.hasSuffix("in none of them: 1") })
        let years = try TestFrequency.result(asked, from: facts)
        #expect(years.points.map(\.value) == [1, 0] && years.points.map(\.missing) == [1, 0])
        #expect(years.points[0].interval("interval") == nil)
    }

    @Test func aRejectedRowAloneIsNoZero() throws {
        var facts = MadeUp.launches(["2020-01-01", "2022-01-01"])
        facts.rejectedLaunches = [
            RejectedLaunch(
                origin: Origin(file: 0, line: 9),
                moment: LaunchMoment(date: .text("2021-05-01"), precision: .month, minuteUTC: nil))
        ]
        let years = try TestFrequency.result(question(), from: facts)
        #expect(years.points.map(\.value) == [1, nil, 1])
        #expect(years.points.map(\.missing) == [0, 1, 0])
        let days = try TestFrequency.result(question(), by: .daily, from: facts)
        #expect(days.point("2021-05-31")?.value == nil && days.point("2021-06-01")?.value == 0)
    }

    /// A launch that is dated to a year may be still to come, or after the last day asked for.
    @Test func theLastDayAskedForCountsNoLaunchThatMayBeLater() throws {
        let facts = MadeUp.launches(Array(repeating: "2022", count: 4))
        for asked in [
            question(asOf: "2022-01-10"), question(since: "2022-01-01", until: "2022-01-31"),
        ] {
            let result = try TestFrequency.result(asked, from: facts)
            let year = try #require(result.point("2022"))
            #expect(year.value == nil && year.n == 0 && year.missing == 4)
            #expect(year.count("launches") == nil && year.number("rate_per_month") == nil)
            #expect(result.findings.contains { $0.message.hasSuffix("in none of them: 4") })
        }
        let whole = try TestFrequency.result(question(until: "2022-12-31"), from: facts)
        #expect(whole.point("2022")?.value == 4 && whole.point("2022")?.missing == 0)
    }

    @Test func aMonthCutShortHoldsNoLaunchThatMayBeLater() throws {
        let facts = MadeUp.launches(["2022-01-05", "2022-01", "2022-02"], completeTo: "2022-12-31")
        let months = try TestFrequency.result(
            question(until: "2022-02-10"), by: .monthly, from: facts)
        #expect(months.points.map(\.value) == [2, nil])
        #expect(months.points.map(\.missing) == [0, 1])
    }
}
