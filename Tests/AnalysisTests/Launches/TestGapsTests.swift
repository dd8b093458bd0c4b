import Testing
import TradeModel

@testable import Analysis

@Suite struct TestGapsTests {
    private func point(
        _ dates: [String], _ answers: [Indicator.Parameter: String] = [:],
        completeTo: String? = nil
    ) throws -> IndicatorResult.Point? {
        try TestGaps.result(
            try MadeUp.inquiry(answers), from: MadeUp.launches(dates, completeTo: completeTo)
        ).points.first
    }

    @Test func statesTheOpenGap() throws {
        let point = try #require(
            try point(
                ["2020-01-01", "2020-01-05", "2020-01-05", "2020-01-11"], completeTo: "2020-12-31"))
        #expect(point.value == 5 && point.number("mean") == 5 && point.number("longest") == 6)
        #expect(point.number("open_gap") == 355)
        #expect(point.number("median_with_open_gap") == 6)
        #expect(point.count("gaps") == 2 && point.count("launch_days") == 3)
        #expect(point.missing == 0)
    }

    @Test func leavesOutGapsThatMayHoldALaunch() throws {
        let point = try #require(
            try point(["2020-01-01", "2020-03", "2020-06-01", "2020-06-08"]))
        #expect(point.value == 7 && point.missing == 1 && point.count("gaps") == 1)
    }

    @Test func isMissingForOneLaunchDay() throws {
        let point = try #require(try point(["2020-01-01"], completeTo: "2020-01-31"))
        #expect(point.value == nil && point.number("mean") == nil)
        #expect(point.number("open_gap") == 30 && point.number("median_with_open_gap") == nil)
        #expect(try TestGaps.result(try MadeUp.inquiry(), from: Dataset()).points.isEmpty)
    }

    /// The longest gap is the one that `longest-pause` lists first, when no launch is undated.
    @Test func agreesWithTheLongestPause() throws {
        let facts = try Bundled.read("missile-launches")
        let inquiry = try MadeUp.inquiry([.since: "2012-01-01", .clock: "kst"])
        let gaps = try #require(try TestGaps.result(inquiry, from: facts).points.first)
        let pauses = try LongestPause.result(inquiry, from: facts).points
        #expect(
            gaps.number("longest") == pauses.first { $0.text("open") == "no" }?.value)
    }
}
