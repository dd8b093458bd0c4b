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

    /// Half past one in Berlin, before and after its clocks were put forward on 2026-03-29.
    @Test(arguments: [
        (SourceSpecification.Schedule.daily, "2026-03-29T00:30:05Z", "2026-03-29T23:30:01Z"),
        (.weekly, "2026-03-23T00:30:05Z", "2026-03-29T23:30:01Z"),
        (.monthly, "2026-03-01T00:30:05Z", "2026-03-31T23:30:01Z"),
    ])
    func isDueByTheCalendarOfTheMachine(
        schedule: SourceSpecification.Schedule, last: String, now: String
    ) throws {
        let (last, now) = (try #require(Timestamp(last)), try #require(Timestamp(now)))
        let forward = try #require(Timestamp("2026-03-29T01:00:00Z"))
        func inBerlin(_ moment: Timestamp) -> Day {
            Timestamp(seconds: moment.seconds + (moment < forward ? 1 : 2) * 3600).day
        }
        #expect(schedule.isDue(at: now, after: last, by: inBerlin))
        #expect(!schedule.isDue(at: now, after: last, by: \.day))
    }

    /// The zone is the process's, which the test does not change: its own arithmetic says the same.
    @Test func dayOfTheMachine() {
        for seconds in stride(from: 0, to: 400 * 86_400, by: 35_000) {
            let moment = Timestamp(seconds: 1_760_000_000 + seconds)
            let zone = TimeZone.current.secondsFromGMT(
                for: Date(timeIntervalSince1970: Double(moment.seconds)))
            #expect(moment.localDay == Timestamp(seconds: moment.seconds + zone).day)
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
        #expect(try place.refresh("2026-11-22").result(of: "trade") == .notDue)
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
