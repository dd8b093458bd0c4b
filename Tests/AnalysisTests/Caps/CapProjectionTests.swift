import Testing
import TradeModel

@testable import Analysis

@Suite struct CapProjectionTests {
    @Test func anEvenPaceGoesOnToTheEndOfTheWindow() throws {
        // 1,000 barrels a day for 90 days of 2022.
        let point = try point([
            ("CHN", "2022-01", 31_000, "barrels"), ("CHN", "2022-02", 28_000, "barrels"),
            ("CHN", "2022-03", 31_000, "barrels"),
        ])
        #expect(point.number("projected") == 365_000)
        #expect(point.value == 73)
        #expect(point.number("spread_low") == 73)
        #expect(point.number("spread_high") == 73)
        #expect(point.text("expected_75") == "")
        #expect(abs((point.number("per_month") ?? 0) - 30_437.5) < 1e-6)
    }

    @Test func marksAheadAreDaysAndThoseBehindArePeriods() throws {
        // 5,000 barrels a day: 375,000 after 75 days, 450,000 after 90.
        let point = try point([
            ("CHN", "2022-01", 155_000, "barrels"), ("CHN", "2022-02", 140_000, "barrels"),
        ])
        #expect(point.text("expected_75") == "2022-03-16")
        #expect(point.text("expected_90") == "2022-03-31")
        #expect(point.text("expected_100") == "2022-04-10")
        #expect(point.text("expected_75_spread") == "2022-03-16 to 2022-03-16")
        let over = try self.point([
            ("CHN", "2022-01", 400_000, "barrels"), ("CHN", "2022-02", 0, "barrels"),
        ])
        #expect(over.text("reached_75") == "2022-01")
        #expect(over.text("expected_75") == "")
        #expect(over.text("expected_75_spread") == "")
    }

    /// 125,000 barrels in 31 days are 375,000 in 93 and 500,000 in 124, though a day's amount is no
    /// round number.
    @Test func aMarkIsReachedOnTheDayOnWhichThePaceComesToIt() throws {
        let point = try point([("CHN", "2022-01", 125_000, "barrels")])
        #expect(point.text("expected_75") == "2022-04-03")
        #expect(point.text("expected_100") == "2022-05-04")
    }

    /// March and April are a sixth of the days of 2020, so that the window comes to the mark exactly.
    @Test(arguments: [("75", 62_500.0), ("90", 75_000.0)])
    func aMarkThatTheWindowJustComesToIsReached(_ mark: String, _ amount: Double) throws {
        let point = try point([("CHN", "2020-03..04", amount, "barrels")])
        #expect(point.text("expected_\(mark)") == "2020-12-31")
    }

    @Test func theSpreadLeavesOutOneMonthAtATime() throws {
        // Nearly half of 2021 came in September.
        let point = try point(MadeUp.months2021)
        let told = 306.0
        #expect(abs((point.number("projected") ?? 0) - 91_909 * 365 / told) < 1e-6)
        let without = (91_909.0 - 41_973) / (told - 30)
        #expect(
            abs((point.number("spread_low") ?? 0) - (91_909 + 59 * without) / 5000) < 1e-9)
        let most = (91_909.0 - 92) / (told - 30)
        #expect(abs((point.number("spread_high") ?? 0) - (91_909 + 59 * most) / 5000) < 1e-9)
    }

    @Test func eachReporterGoesOnAtItsOwnPace() throws {
        let point = try point([
            ("CHN", "2022-01..06", 181_000, "barrels"), ("RUS", "2022-01", 3_100, "barrels"),
        ])
        #expect(abs((point.number("projected") ?? 0) - 401_500) < 1e-6)
        // One delivery each: there is nothing to leave out.
        #expect(point.number("spread_low") == nil)
    }

    @Test func aPaceOfZeroReachesNothing() throws {
        let point = try point([("CHN", "2022-01", 0, "barrels"), ("CHN", "2022-02", 0, "barrels")])
        #expect(point.value == 0)
        #expect(point.text("expected_75") == "")
    }

    @Test func aWholeWindowIsWhatItIs() throws {
        let point = try point([("CHN", "2022", 123_456, "barrels")])
        #expect(point.number("projected") == 123_456)
        #expect(point.missing == 0)
    }

    /// 50,000 barrels a month of the second half only: the first half at that pace makes 119 percent,
    /// and the marks lie where that pace reaches them.
    @Test func openDaysBeforeTheReportsCountForTheMarksToo() throws {
        let point = try point(
            (7...12).map { ("CHN", "2021-\($0 < 10 ? "0" : "")\($0)", 50_000, "barrels") })
        let pace = 300_000.0 / 184
        #expect(abs((point.value ?? 0) - 365 * pace / 5000) < 1e-9)
        #expect(point.text("reached_75") == "")
        // Six months and a half come to 75 percent.
        #expect(point.text("expected_75") == "2021-08-19")
        #expect(point.text("expected_100") != "")
    }

    /// The ban of 5 September 2017 ends what the cap had let pass.
    @Test func noPaceGoesOnAfterTheMeasure() throws {
        let facts = try Bundled.measured(
            MadeUp.deliveries(
                [("CHN", "2017-01..04", 1_200_000, "t")], measure: "coal-deliveries",
                direction: .export))
        let result = try CapProjection.result(MadeUp.inquiry(), from: facts)
        let point = try #require(result.caps("2017", "unsc-2321-26b", unit: "t").first)
        #expect(abs((point.number("projected") ?? 0) - 10_000 * 247) < 1e-6)
    }

    @Test func aPaceThatRestsOnOneReportHasNoSpread() throws {
        let point = try point([
            ("CHN", "2022-01..06", 181_000, "barrels"), ("RUS", "2022-01", 3_100, "barrels"),
            ("RUS", "2022-02", 3_100, "barrels"),
        ])
        #expect(point.number("spread_low") == nil)
        #expect(point.number("spread_high") == nil)
    }

    /// No open day goes at the pace of who told of the whole window.
    @Test func whoTellsOfAllDaysIsNotInTheSpread() throws {
        let point = try point([
            ("CHN", "2022", 3_100, "barrels"), ("RUS", "2022-01", 31_000, "barrels"),
            ("RUS", "2022-02", 29_000, "barrels"),
        ])
        // 306 open days at the pace of January alone, or of February.
        let (january, february) = (31_000.0 / 31, 29_000.0 / 28)
        let low = (63_100 + 306 * january) / 5000
        let high = (63_100 + 306 * february) / 5000
        #expect(abs((point.number("spread_low") ?? 0) - low) < 1e-9)
        #expect(abs((point.number("spread_high") ?? 0) - high) < 1e-9)
    }

    @Test func windowsWithoutAReportHaveNoProjection() throws {
        let facts = try Bundled.measured(MadeUp.deliveries([("CHN", "2022", 1, "barrels")]))
        let result = try CapProjection.result(MadeUp.inquiry(), from: facts)
        #expect(result.points.map(\.period) == ["2022"])
    }

    private func point(
        _ rows: [(String, String, Double?, String)]
    ) throws -> IndicatorResult.Point {
        let facts = try Bundled.measured(MadeUp.deliveries(rows))
        let result = try CapProjection.result(MadeUp.inquiry(), from: facts)
        return try #require(result.points.first)
    }
}
