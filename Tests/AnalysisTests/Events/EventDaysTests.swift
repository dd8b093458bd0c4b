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
}
