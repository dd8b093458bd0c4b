import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct DispersionTests {
    /// The published index of monthly counts from 2012 to January 2022.
    @Test(arguments: [("launches", 3.60), ("days", 1.85)])
    func matchesTheReference(count: String, index: Double) throws {
        let result = try Dispersion.result(
            try MadeUp.inquiry([
                .count: count, .clock: "kst", .since: "2012-01-01", .until: "2022-01-31",
            ]), from: try Bundled.read("missile-launches"))
        let point = try #require(result.points.first)
        #expect(point.count("periods") == 121)
        #expect(abs((point.value ?? 0) - index) < 0.005)
        let p = try #require(point.number("p_overdispersed"))
        #expect(p < 1e-6)
        let interval = try #require(point.interval("mean_interval"))
        #expect(interval.contains(try #require(point.number("mean"))))
    }

    @Test func takesWholePeriodsOnly() throws {
        let facts = MadeUp.launches(
            ["2020-01-10", "2020-02-03", "2020-02-20", "2020-04-02"], completeTo: "2020-05-15")
        let result = try Dispersion.result(try MadeUp.inquiry(), from: facts)
        let point = try #require(result.points.first)
        #expect(point.period == "2020-02-01..2020-04-30")
        #expect(point.count("periods") == 3 && point.number("mean") == 1)
        // Counts 2, 0, 1.
        #expect(point.value == 1 && point.n == 3)
    }

    @Test func isMissingForOnePeriodAndWithoutLaunches() throws {
        let one = MadeUp.launches(["2020-01-01", "2020-01-31"])
        let point = try #require(
            try Dispersion.result(try MadeUp.inquiry([.until: "2020-01-31"]), from: one)
                .points.first)
        #expect(point.value == nil && point.interval("mean_interval") == nil)
        let none = MadeUp.launches(["2020-01-01"], completeTo: "2020-12-31")
        let empty = try Dispersion.result(
            try MadeUp.inquiry([.since: "2020-03-01"]), from: none)
        #expect(empty.points.first?.value == nil && empty.points.first?.count("periods") == 10)
        let nothing = try Dispersion.result(try MadeUp.inquiry(), from: Dataset())
        #expect(nothing.points.isEmpty && nothing.codes == [.noSubjectRows])
    }

    @Test func doesNotDependOnTheOrderOfRows() throws {
        var facts = try Bundled.read("missile-launches")
        let inquiry = try MadeUp.inquiry([.since: "2014-01-01"])
        let first = try Dispersion.result(inquiry, from: facts).points.first
        var generator = SeededGenerator(seed: 41)
        facts.launches.shuffle(using: &generator)
        let second = try Dispersion.result(inquiry, from: facts).points.first
        #expect(first?.value == second?.value && first?.fields == second?.fields)
    }

    @Test func leavesOutPeriodsInWhichALaunchMayLie() throws {
        let facts = MadeUp.launches(
            ["2020-01-01", "2020-02-03", "2020-02-20", "2020-04-02", "2021"],
            completeTo: "2021-06-30")
        let point = try #require(
            try Dispersion.result(try MadeUp.inquiry(), from: facts).points.first)
        #expect(point.period == "2020-01-01..2021-06-30")
        #expect(point.count("periods") == 12 && point.number("mean") == 4.0 / 12)
        #expect(point.n == 4 && point.missing == 1)
    }
}
