import Testing
import TradeModel

@testable import Analysis

@Suite struct TempoAroundEventsTests {
    @Test func countsWithinWindowsAndOutside() throws {
        let facts = MadeUp.launches(
            MadeUp.launches(
                ["2018-01-01", "2018-05-20", "2018-05-20", "2018-06-20", "2019-12-31"]),
            and: MadeUp.events(
                [("2018-06-12", "meeting A"), ("2018-07-01..02", "meeting A")],
                completeFrom: "2017-01-01", completeTo: "2019-12-31"))
        let result = try TempoAroundEvents.result(
            try MadeUp.inquiry([.before: "30", .after: "10"]), from: facts)
        #expect(result.points.map { $0.text("window") } == ["around", "outside"])
        // 13 May to 22 June, and 1 June to 12 July; an event after the list could reach
        // December 2019.
        #expect(result.points.map { $0.count("days") } == [61, 639])
        #expect(result.points.map { $0.count("launch_days") } == [2, 1])
        let months = 61 / (365.25 / 12)
        #expect(relativeDifference(result.points[0].value ?? 0, 2 / months) < 1e-14)
        let interval = try Interval.poissonRate(count: 2, exposure: months)
        #expect(result.points[0].interval("interval") == interval)
    }

    @Test func isMissingOutsideWhereWindowsCoverAll() throws {
        let facts = MadeUp.launches(
            MadeUp.launches(["2018-06-01", "2018-06-30"]),
            and: MadeUp.events([("2018-06-12", "meeting A")], completeTo: "2018-12-31"))
        let result = try TempoAroundEvents.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points[0].count("days") == 30)
        #expect(result.points[1].value == nil && result.points[1].interval("interval") == nil)
    }

    /// No missile flew within 90 days of a meeting with the US president in 2018, nor on the 33 days of
    /// that year that lie so near to the meeting of 2019.
    @Test func isZeroAroundTheMeetingOf2018() throws {
        let result = try TempoAroundEvents.result(
            try MadeUp.inquiry([
                .actors: "PRK+USA", .since: "2012-01-01", .until: "2018-12-31",
            ]), from: try Bundled.read("missile-launches", "leader-meetings"))
        let around = try #require(result.points.first)
        #expect(around.value == 0 && around.count("days") == 181 + 33)
        #expect(around.interval("interval")?.lower == 0)
    }

    @Test func leavesOutDaysOfWhichTheListDoesNotTell() throws {
        let facts = MadeUp.launches(
            MadeUp.launches(["2005", "2010-01-01", "2018-01-05", "2018-05-20", "2019-12-31"]),
            and: MadeUp.events(
                [("2009-12-25", "meeting A"), ("2018-06-12", "meeting A")],
                completeFrom: "2018-01-01", completeTo: "2019-12-31"))
        let result = try TempoAroundEvents.result(
            try MadeUp.inquiry([.before: "30", .after: "10"]), from: facts)
        #expect(result.points.map(\.period) == Array(repeating: "2018-01-11..2019-12-01", count: 2))
        #expect(result.points.map { $0.count("days") } == [41, 649])
        #expect(result.points.map { $0.count("launch_days") } == [1, 0])
        // The launch of 2005 cannot have been within the range.
        #expect(result.points.map(\.missing) == [0, 0])
        #expect(result.codes.count { $0 == .partialPeriod } == 3)
    }
}
