import Testing
import TradeModel

@testable import Analysis

@Suite struct NewTypesTests {
    private let facts = MadeUp.flights(
        [
            .init(day: "2019-05-01", missile: "A"), .init(day: "2020-02-01", missile: "B"),
            .init(day: "2020-03-01", missile: "A"), .init(day: "2020-04-01", missile: "Unknown"),
            .init(day: "2020-05-01", missile: "B"), .init(day: "2020-06-01", missile: "C"),
            .init(day: "2022-01-01"),
        ], completeTo: "2022-12-31")

    @Test func countsNamesOnce() throws {
        let points = try NewTypes.result(try MadeUp.inquiry(), from: facts).points
        #expect(points.map(\.period) == ["2019", "2020", "2021", "2022"])
        #expect(points.map(\.value) == [1, 2, 0, 0])
        #expect(points.map { $0.text("names") } == ["A", "B; C", "", ""])
        #expect(points.map(\.missing) == [0, 1, 0, 1])
    }

    /// What flew before the time asked for is not new in it.
    @Test func knowsWhatFlewBefore() throws {
        let points = try NewTypes.result(
            try MadeUp.inquiry([.since: "2020-02-15"]), from: facts
        ).points
        #expect(points.map(\.value) == [1, 0, 0])
        #expect(points.first?.text("names") == "C")
    }

    /// What flew in the month in which the table becomes complete may have been before it or not.
    @Test func aTypeMayBeNewWhereTheTableBecomesComplete() throws {
        let facts = MadeUp.joined(
            MadeUp.flights(
                [.init(day: "2015-08-01", missile: "A")], completeFrom: "2015-06-15",
                completeTo: "2015-08-31"),
            MadeUp.launches(
                ["2015-06"], completeFrom: "2015-06-15", completeTo: "2015-08-31"))
        let result = try NewTypes.result(try MadeUp.inquiry([.by: "month"]), from: facts)
        #expect(result.points.map(\.period) == ["2015-06", "2015-07", "2015-08"])
        #expect(result.points.map(\.value) == [nil, 0, 1])
        #expect(result.points.map(\.missing) == [1, 0, 0])
    }

    @Test func aTypeMayBeNewWhereALaunchMayLie() throws {
        let facts = MadeUp.launches(["2019-05-01", "2020", "2021-03-01"], completeTo: "2021-03-31")
        let result = try NewTypes.result(try MadeUp.inquiry([.by: "quarter"]), from: facts)
        #expect(result.points.map(\.value) == [0, 0, 0, nil, nil, nil, nil, 0])
        #expect(result.points.map(\.missing) == [1, 0, 0, 1, 1, 1, 1, 1])
    }
}
