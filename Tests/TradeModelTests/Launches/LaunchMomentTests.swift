import Testing
import TradeModel

@Suite struct LaunchMomentTests {
    @Test(arguments: [
        (0, "utc", "2016-03-01"), (1439, "utc", "2016-03-01"), (14 * 60 + 59, "kst", "2016-03-01"),
        (15 * 60, "kst", "2016-03-02"), (0, "-00:01", "2016-02-29"), (840, "-14:00", "2016-03-01"),
        (839, "-14:00", "2016-02-29"), (599, "+14:00", "2016-03-01"), (600, "+14:00", "2016-03-02"),
        (1439, "+14:00", "2016-03-02"), (0, "-14:00", "2016-02-29"),
    ])
    func crossesMidnightBothWays(minute: Int, clock: String, day: String) throws {
        let moment = LaunchMoment(
            date: try #require(Day("2016-03-01")), precision: .day, minuteUTC: minute)
        let clock = try #require(LaunchClock(clock))
        #expect(moment.day(in: clock)?.description == day)
        #expect(moment.earliestDay(in: clock).description == day)
    }

    @Test func keepsItsLocalDateWithoutATime() throws {
        let date = try #require(Day("2016-12-31"))
        let moment = LaunchMoment(date: date, precision: .day, minuteUTC: nil)
        for clock in [LaunchClock.utc, .kst] { #expect(moment.day(in: clock) == date) }
    }

    @Test(arguments: [LaunchMoment.Precision.month, .year, .yearPart])
    func hasNoDayWhereTheTableHasNone(precision: LaunchMoment.Precision) throws {
        let date = try #require(Day("1984-09-01"))
        let moment = LaunchMoment(date: date, precision: precision, minuteUTC: 1439)
        #expect(moment.minuteUTC == nil)
        #expect(moment.day(in: .kst) == nil)
        #expect(moment.earliestDay(in: .kst) == date)
    }
}
