import Testing
import TradeModel

@testable import Analysis

@Suite struct EventDaysTests {
    private let facts = MadeUp.events(
        [
            ("2019-12-30..2020-01-03", "drill A"), ("2020-01-02..05", "drill A"),
            ("2020-03-01", "drill A"), ("2020-05", "drill A"),
            ("2020-12-30..2021-01-10", "drill A"),
        ], completeTo: "2020-12-31")

    @Test func countsEachDayOnceAndSplitsAtTheTurnOfThePeriod() throws {
        let result = try EventDays.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points.map(\.period) == ["2019", "2020"])
        #expect(result.points.map(\.value) == [2, 8])
        #expect(result.points.map { $0.count("events") } == [1, 4])
        #expect(result.codes.contains(.undatedEvents))
    }

    @Test func hasNoPointsWithoutEvents() throws {
        #expect(try EventDays.result(try MadeUp.inquiry(), from: Dataset()).points.isEmpty)
    }

    /// The days before the list is complete are missing, but those that an event is known to cover.
    @Test func countsNoZeroWhereTheListDoesNotReach() throws {
        let listed = MadeUp.events(
            [("2018-01-30..02-03", "drill A"), ("2019-05-01..02", "drill A")],
            completeFrom: "2018-02-01", completeTo: "2020-06-30")
        let result = try EventDays.result(try MadeUp.inquiry(), from: listed)
        #expect(result.points.map(\.period) == ["2018", "2019", "2020"])
        #expect(result.points.map(\.value) == [5, 2, nil])
        #expect(result.points.map(\.missing) == [29, 0, 184])
        #expect(result.points[2].count("events") == nil)
        #expect(Array(result.codes.prefix(2)) == [.partialPeriod, .listEndsEarlier])
    }

    /// An event of some day of the year in which the list begins may be of the listed time.
    @Test func anEventOfTheYearInWhichTheListBeginsIsNotBeforeIt() throws {
        let listed = MadeUp.events(
            [("2018", "drill A"), ("2019-05-01..02", "drill A")],
            completeFrom: "2018-02-01", completeTo: "2020-06-30")
        let result = try EventDays.result(try MadeUp.inquiry(), from: listed)
        #expect(!result.codes.contains(.partialPeriod))
    }

    @Test func anEventWithoutDaysIsMissing() throws {
        let result = try EventDays.result(try MadeUp.inquiry([.by: "month"]), from: facts)
        let (may, april) = (
            try #require(result.point("2020-05")), try #require(result.point("2020-04"))
        )
        #expect(may.value == nil && may.missing == 1)
        #expect(april.value == 0 && april.missing == 0)
    }

    @Test func anEventThatBeganBeforeTheFirstDayCoversDays() throws {
        let facts = MadeUp.events(
            [("2019-05-27..30", "exercise A"), ("2019-06-20", "exercise A")],
            completeFrom: "2018-01-01", completeTo: "2020-12-31")
        let result = try EventDays.result(
            try MadeUp.inquiry([.since: "2019-05-28", .until: "2019-05-31", .by: "month"]),
            from: facts)
        #expect(result.points.map(\.value) == [3])
        #expect(result.points.map(\.missing) == [0])
        #expect(!result.codes.contains(.noSubjectRows))
    }

    /// A rejected row may be an event of any day, so that no zero is told beside one.
    @Test func rejectedRowsAreNoZero() throws {
        let result = try EventDays.result(try MadeUp.inquiry(), from: MadeUp.rejectingExercises)
        #expect(result.points.map(\.value) == [1, nil, 1])
        #expect(result.points.map(\.missing) == [2, 2, 2])
        #expect(result.points[1].count("events") == nil)
    }
}
