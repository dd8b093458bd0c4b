import Testing
import TradeModel

@testable import Analysis

@Suite struct SuccessRateTests {
    private let question = LaunchQuestion(asOf: .text("2022-10-19"))

    /// As NTI announced for 14 October 2022: 204 missiles, 156 successes, 32 failures.
    @Test func givesBothConventionsForTheAnnouncedTotal() throws {
        let result = try SuccessRate.result(
            question, by: nil, from: try Bundled.read("missile-launches"))
        let point = try #require(result.points.first)
        #expect(result.points.count == 1)
        #expect(point.n == 204)
        #expect(point.count("success") == 156)
        #expect(point.count("failure") == 32)
        #expect(point.missing == 16)
        #expect(abs(try #require(point.value) - 82.98) < 0.01)
        #expect(abs(try #require(point.number("of_all")) - 76.47) < 0.01)
        let known = try #require(point.interval("interval"))
        #expect(abs(known.lower - 77.0) < 0.05)
        #expect(abs(known.upper - 87.7) < 0.05)
        let all = try #require(point.interval("of_all_interval"))
        #expect(abs(all.lower - 70.2) < 0.05)
        #expect(abs(all.upper - 81.8) < 0.05)
    }

    @Test func aPeriodOfUnknownOutcomesHasNoRate() throws {
        let facts = MadeUp.launches(["2022-01-05"], outcome: .unknown, completeTo: "2022-12-31")
        let point = try #require(
            try SuccessRate.result(question, by: .annual, from: facts).point("2022"))
        #expect(point.value == nil)
        #expect(point.number("of_all") == 0)
        #expect(point.missing == 1)
    }

    @Test func takesDaysAndReportsWhatIsNotDated() throws {
        let facts = MadeUp.launches(["2022-01-05", "2022-02"])
        let result = try SuccessRate.result(question, by: .daily, from: facts)
        #expect(result.point("2022-01-05")?.value == 100)
        #expect(result.points.compactMap(\.value).count == 1)
        #expect(result.codes.contains(.undatedLaunches))
    }

    @Test func aLaunchThatMayLieInAPeriodIsMissingFromIt() throws {
        let facts = MadeUp.launches(["2020-01-05", "2020", "2020-02-03"], completeTo: "2020-03-31")
        let result = try SuccessRate.result(question, by: .monthly, from: facts)
        #expect(result.points.map(\.value) == [100, 100, nil])
        #expect(result.points.map(\.missing) == [1, 1, 1])
        #expect(result.points[2].count("success") == nil)
        #expect(result.points[2].fields.map(\.name) == result.points[0].fields.map(\.name))
        var later = question
        later.since = .text("2020-02-01")
        let whole = try SuccessRate.result(later, by: nil, from: facts)
        #expect(whole.points.map(\.n) == [1] && whole.points.map(\.missing) == [1])
    }

    /// What it happens to list of a year before it is complete is in no rate of it either.
    @Test func launchesBeforeTheTableIsCompleteAreInNoPeriod() throws {
        let facts = MadeUp.launches(
            ["2015-03-01", "2015", "2015-09-01", "2016-03-01"], completeFrom: "2015-06-01",
            completeTo: "2016-12-31")
        let result = try SuccessRate.result(question, by: .annual, from: facts)
        #expect(result.points.map(\.period) == ["2015", "2016"])
        #expect(result.points.map(\.n) == [1, 1])
        // That of 2015 may have been after May.
        #expect(result.points.map(\.missing) == [1, 0])
    }
}
