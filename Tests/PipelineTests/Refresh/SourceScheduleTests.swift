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
        (.daily, "2026-11-20T00:00:00Z", "2026-11-20T22:49:59Z", false),
        (.daily, "2026-11-20T00:00:00Z", "2026-11-20T22:50:00Z", true),
        // 2026-11-23 is a Monday.
        (.weekly, "2026-11-22T23:00:00Z", "2026-11-23T01:00:00Z", true),
        (.weekly, "2026-11-16T00:00:00Z", "2026-11-22T22:49:59Z", false),
        (.weekly, "2026-11-16T00:00:00Z", "2026-11-22T22:50:00Z", true),
        (.weekly, "2026-11-16T00:00:00Z", "2026-11-23T00:00:00Z", true),
        (.monthly, "2026-11-30T23:59:59Z", "2026-12-01T00:00:00Z", true),
        (.monthly, "2026-11-01T00:00:00Z", "2026-11-30T23:59:59Z", false),
        (.monthly, "2026-12-01T00:00:00Z", "2026-12-31T22:49:59Z", false),
        (.monthly, "2025-11-20T00:00:00Z", "2026-11-20T00:00:00Z", true),
        // Half past one in Berlin, before and after its clocks were put forward on 2026-03-29.
        (.daily, "2026-03-29T00:30:05Z", "2026-03-29T23:30:01Z", true),
        (.weekly, "2026-03-23T00:30:05Z", "2026-03-29T23:30:01Z", true),
        (.monthly, "2026-03-01T00:30:05Z", "2026-03-31T23:30:01Z", true),
    ])
    func isDueByTheCalendar(
        schedule: SourceSpecification.Schedule, last: String, now: String, isDue: Bool
    ) throws {
        let (last, now) = (try #require(Timestamp(last)), try #require(Timestamp(now)))
        #expect(schedule.isDue(at: now, after: last) == isDue)
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
