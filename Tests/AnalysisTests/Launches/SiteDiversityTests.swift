import Foundation
import Testing
import TradeModel

@testable import Analysis

@Suite struct SiteDiversityTests {
    @Test func countsSitesAndTheirDivision() throws {
        let facts = MadeUp.flights(
            ["X", "X", "Y", "Z", "unknown", ""].map { .init(day: "2020-02-01", site: $0) }
                + [.init(day: "2022-02-01", site: "X")])
        let points = try SiteDiversity.result(try MadeUp.inquiry(), from: facts).points
        #expect(points.map(\.period) == ["2020", "2021", "2022"])
        #expect(points.map(\.value) == [3, 0, 1])
        #expect(points.map(\.missing) == [2, 0, 0])
        let entropy = try #require(points[0].number("entropy"))
        #expect(abs(entropy - 1.5 * log(2)) < 1e-14)
        #expect(points[1].number("entropy") == nil)
        #expect(points[2].number("entropy") == 0 && points[2].number("evenness") == nil)
    }

    /// Neither a launch of which the site is not known, nor one that may have been, leaves a zero.
    @Test func isMissingWhereASiteMayHaveBeenUsed() throws {
        let facts = MadeUp.launches(["2019-05-01", "2020", "2021-03-01"], completeTo: "2021-03-31")
        let result = try SiteDiversity.result(try MadeUp.inquiry([.by: "quarter"]), from: facts)
        #expect(result.points.map(\.value) == [nil, 0, 0, nil, nil, nil, nil, nil])
        #expect(result.points.map(\.missing) == [1, 0, 0, 1, 1, 1, 1, 1])
        #expect(
            result.points[0].count("launches") == 1 && result.points[3].count("launches") == nil)
    }

    /// Of the year in which the table becomes complete it lists some earlier launches too, and one of
    /// which the month is known.
    @Test func countsNoSiteFromBeforeTheTableIsComplete() throws {
        let facts = MadeUp.joined(
            MadeUp.flights(
                [
                    .init(day: "2015-03-01", site: "X"), .init(day: "2015-09-01", site: "Z"),
                    .init(day: "2016-03-01", site: "X"),
                ], completeFrom: "2015-06-15", completeTo: "2016-12-31"),
            MadeUp.launches(
                ["2015-06"], completeFrom: "2015-06-15", completeTo: "2016-12-31"))
        let result = try SiteDiversity.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points.map(\.period) == ["2015", "2016"])
        #expect(result.points.map(\.value) == [1, 1])
        #expect(result.points.map { $0.count("launches") } == [1, 1])
        #expect(result.points.map(\.missing) == [1, 0])
    }
}
