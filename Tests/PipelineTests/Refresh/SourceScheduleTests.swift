import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// When a source is looked at again.
@Suite struct SourceScheduleTests {
    @Test(arguments: [
        (SourceSpecification.Schedule.hourly, "2026-11-20T06:59:59Z", "2026-11-20T07:00:00Z", true),
        (.hourly, "2026-11-20T06:00:00Z", "2026-11-20T06:59:59Z", false),
        (.daily, "2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z", true),
        // As every hour's job comes to it.
        (.daily, "2026-11-20T00:00:00Z", "2026-11-20T23:00:00Z", false),
        // 2026-11-23 is a Monday.
        (.weekly, "2026-11-22T23:00:00Z", "2026-11-23T01:00:00Z", true),
        (.weekly, "2026-11-16T00:00:00Z", "2026-11-22T23:59:59Z", false),
        (.weekly, "2026-11-16T00:00:00Z", "2026-11-23T00:00:00Z", true),
        (.monthly, "2026-11-30T23:59:59Z", "2026-12-01T00:00:00Z", true),
        (.monthly, "2026-11-01T00:00:00Z", "2026-11-30T23:59:59Z", false),
        (.monthly, "2026-12-01T00:00:00Z", "2026-12-31T23:00:00Z", false),
        (.monthly, "2025-11-20T00:00:00Z", "2026-11-20T00:00:00Z", true),
    ])
    func isDueByTheCalendar(
        schedule: SourceSpecification.Schedule, last: String, now: String, isDue: Bool
    ) throws {
        let (last, now) = (try #require(Timestamp(last)), try #require(Timestamp(now)))
        #expect(schedule.isDue(at: now, after: last, by: \.day) == isDue)
    }

    /// The day in Berlin, where clocks were put forward on 2026-03-29.
    @Sendable private static func inBerlin(_ moment: Timestamp) -> Day {
        let isSummer = moment.seconds >= 1_774_746_000
        return Timestamp(seconds: moment.seconds + (isSummer ? 2 : 1) * 3600).day
    }

    /// Half past one in Berlin, before and after.
    @Test(arguments: [
        (SourceSpecification.Schedule.daily, "2026-03-29T00:30:05Z", "2026-03-29T23:30:01Z"),
        (.weekly, "2026-03-23T00:30:05Z", "2026-03-29T23:30:01Z"),
        (.monthly, "2026-03-01T00:30:05Z", "2026-03-31T23:30:01Z"),
    ])
    func isDueByTheCalendarOfTheJob(
        schedule: SourceSpecification.Schedule, last: String, now: String
    ) throws {
        let (last, now) = (try #require(Timestamp(last)), try #require(Timestamp(now)))
        #expect(schedule.isDue(at: now, after: last, by: Self.inBerlin))
        #expect(!schedule.isDue(at: now, after: last, by: \.day))
    }

    @Test(arguments: [true, false])
    func refreshGoesByTheCalendarOfItsClock(isInBerlin: Bool) throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {file: trade.csv, schedule: daily}\n  launches: launches.csv"))
        let calendar: @Sendable (Timestamp) -> Day = {
            isInBerlin ? Self.inBerlin($0) : $0.day
        }
        _ = try place.run("2026-03-29", at: "00:30:05", calendar: calendar).run()
        let report = try place.run("2026-03-29", at: "23:30:01", calendar: calendar).run()
        #expect(report.result(of: "trade") == (isInBerlin ? .unchanged : .notDue))
    }

    /// In a process of its own, whose time zone is a rule and no name of a table that may not be there.
    @Test func dayOfTheMachine() async {
        await #expect(processExitsWith: .success) {
            setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1)
            tzset()
            for (moment, day) in [
                ("2026-03-28T22:59:59Z", "2026-03-28"), ("2026-03-28T23:00:00Z", "2026-03-29"),
                ("2026-03-29T21:59:59Z", "2026-03-29"), ("2026-03-29T22:00:00Z", "2026-03-30"),
            ] { #expect(Timestamp(moment)?.localDay == Day(day)) }
        }
    }

    @Test func sourceThatIsNotDueIsNotLookedAt() throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer(SmallWorkplace.trade([2019: 250]))]]
        )
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {url: \"\(server.url("/t.csv"))\", schedule: weekly}\n"
                    + "  launches: launches.csv"))
        #expect(try place.refresh("2026-11-17").result(of: "trade") == .taken)
        let early = try place.refresh("2026-11-22")
        #expect(early.result(of: "trade") == .notDue)
        #expect(early.summary(isTrial: false).contains("not due (schedule: weekly)\n"))
        #expect(server.requests.count == 1)
        #expect(try place.refresh("2026-11-23").result(of: "trade") == .unchanged)
        #expect(server.requests.count == 2)
    }

    /// What failed is tried again by every run.
    @Test func failureIsDueAtOnce() throws {
        let server = try LocalServer([
            "/t.csv": [
                ScriptedAnswer("x", status: 404), ScriptedAnswer(SmallWorkplace.trade([2019: 250])),
            ]
        ])
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {url: \"\(server.url("/t.csv"))\", schedule: monthly}\n"
                    + "  launches: launches.csv"))
        #expect(try place.refresh("2026-11-17").result(of: "trade") == .failed)
        #expect(try place.refresh("2026-11-18").result(of: "trade") == .taken)
    }
}
