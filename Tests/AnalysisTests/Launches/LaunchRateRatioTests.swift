import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct LaunchRateRatioTests {
    private func result(
        _ facts: Dataset, _ answers: [Indicator.Parameter: String]
    ) throws -> IndicatorResult {
        try LaunchRateRatio.result(try MadeUp.inquiry(answers), from: facts)
    }

    @Test func comparesDaysOverTheDaysCovered() throws {
        let facts = MadeUp.launches(
            [
                "2020-01-01", "2020-01-01", "2020-05-05", "2020-12-31", "2021-01-02", "2021-01-09",
                "2021-01-17", "2021-01-25",
            ], completeTo: "2021-01-31")
        let result = try result(facts, [.base: "2020"])
        let point = try #require(result.points.first)
        let expected = try RateRatio(
            count: 4, exposure: 31, baseCount: 3, baseExposure: 366)
        #expect(point.period == "2021-01-01..31")
        #expect(point.value == expected.ratio && point.number("p") == expected.pValue)
        #expect(point.number("interval_lower") == expected.lower)
        #expect(point.number("interval_upper") == expected.upper)
        #expect(point.count("days") == 4 && point.count("base_days") == 3)
        // Two of the launches are of one day.
        #expect(point.n == 8 && result.sources.first?.used == 8)
        let missiles = try self.result(facts, [.base: "2020", .count: "launches"])
        #expect(missiles.points.first?.count("base_launches") == 4)
    }

    @Test func saysWhereCountsScatterTooMuch() throws {
        let facts = try Bundled.read("missile-launches")
        let result = try result(
            facts,
            [
                .base: "2012..2021", .since: "2022-01-01", .until: "2022-12-31",
                .count: "launches", .clock: "kst",
            ])
        let point = try #require(result.points.first)
        #expect(result.codes.contains(.overdispersed))
        let value = try #require(point.value)
        let bound = try #require(point.interval("negative_binomial_interval"))
        let blocks = try #require(point.interval("bootstrap_interval"))
        let lower = try #require(point.number("interval_lower"))
        #expect(bound.lower < lower && blocks.lower < lower)
        #expect(bound.contains(value) && blocks.contains(value))
        #expect(try #require(point.number("dispersion")) > 2)
    }

    @Test func keepsToTheExactIntervalWhereTheyDoNot() throws {
        let dates = (1...12).map { "2020-\($0 < 10 ? "0" : "")\($0)-03" }
        let facts = MadeUp.launches(dates + ["2021-01-05", "2021-02-20"], completeTo: "2021-03-31")
        let result = try result(facts, [.base: "2020"])
        let point = try #require(result.points.first)
        #expect(!result.codes.contains(.overdispersed))
        #expect(point.interval("negative_binomial_interval") == nil)
        #expect(point.interval("bootstrap_interval") == nil)
        #expect(try #require(point.number("dispersion_p")) > 0.05)
    }

    @Test func isMissingWithoutALaunchInTheBase() throws {
        let facts = MadeUp.launches(["2019-01-01", "2021-06-01"], completeTo: "2021-12-31")
        let point = try #require(try result(facts, [.base: "2020"]).points.first)
        #expect(point.value == nil && point.number("interval_upper") == nil)
        #expect(try #require(point.number("interval_lower")) > 0)
        let quiet = try #require(
            try result(facts, [.base: "2019", .since: "2020-01-01", .until: "2020-12-31"])
                .points.first)
        #expect(quiet.value == 0 && quiet.number("interval_lower") == 0)
    }

    /// None after some is an answer; none at all is a question that fits nothing.
    @Test func aQuietTimeAfterLaunchesIsAnAnswer() throws {
        let facts = MadeUp.launches(["2019-01-01", "2021-06-01"], completeTo: "2021-12-31")
        let time: [Indicator.Parameter: String] = [
            .base: "2019", .since: "2020-01-01", .until: "2020-12-31",
        ]
        let quiet = try result(facts, time)
        #expect(!quiet.codes.contains(.noSubjectRows))
        #expect(quiet.parameters.contains { $0.name == "source" && $0.value == "Count" })
        let none = try result(facts, time.merging([.weaponClass: "ICBM"]) { _, other in other })
        #expect(none.codes.contains(.noSubjectRows))
    }

    /// A rate of a few days is no rate of the years that were asked about.
    @Test func saysWhatPartOfTheTimeTheTableCovers() throws {
        let facts = MadeUp.launches(
            ["2020-12-31", "2021-02-01", "2021-06-01"], completeTo: "2021-12-31")
        func partial(_ answers: [Indicator.Parameter: String]) throws -> [String] {
            try result(facts, answers).findings.filter { $0.code == .partialPeriod }.map(\.message)
        }
        #expect(
            try partial([.base: "2020"]) == [
                "of the base 2020-01-01..2020-12-31 the table covers 2020-12-31 only: the rate is"
                    + " that of these days"
            ])
        let late = try partial([
            .base: "2021-07-01..2022-06-30", .since: "2019-01-01", .until: "2021-06-30",
        ])
        #expect(late.count == 2)
        #expect(late.first?.contains("the table covers 2021-07-01..2021-12-31 only") == true)
        #expect(late.last?.hasPrefix("of the time 2019-01-01..2021-06-30 the table covers") == true)
        #expect(try partial([.base: "2020-12-31", .since: "2021-01-01"]).isEmpty)
    }

    @Test func refusesWhatHasNoRate() throws {
        let facts = MadeUp.launches(["2020-01-01"], completeTo: "2020-12-31")
        expectRefusal(.undefinedStatistic, saying: "no day of the base") {
            try result(facts, [.base: "2010"])
        }
        expectRefusal(.undefinedStatistic, saying: "no day of the time") {
            try result(facts, [.base: "2020"])
        }
        let refused: [([Indicator.Parameter: String], String)] = [
            ([.base: "2020", .since: "2020-06-01"], "overlap"), ([:], "needs --base"),
            ([.base: "spring"], "for --base, saw “spring”"),
        ]
        for (answers, text) in refused {
            expectRefusal(.badParameter, .usage, saying: text) { try result(facts, answers) }
        }
    }

    /// The interval holds the ratio, is narrower with more of the same, and does not depend on the
    /// order of rows.
    @Test func keepsItsProperties() throws {
        var generator = SeededGenerator(seed: 42)
        for _ in 0..<20 {
            let days = (0..<60).map { _ in Int.random(in: 0..<730, using: &generator) }
            let start = Day.text("2020-01-01")
            let dates = days.map { start.advanced(by: $0).description } + ["2020-01-01"]
            var facts = MadeUp.launches(dates, completeTo: "2021-12-31")
            let point = try #require(try result(facts, [.base: "2020"]).points.first)
            let value = try #require(point.value)
            let (lower, upper) = (
                try #require(point.number("interval_lower")),
                try #require(point.number("interval_upper"))
            )
            #expect(lower < value && value < upper)
            facts.launches.shuffle(using: &generator)
            let again = try #require(try result(facts, [.base: "2020"]).points.first)
            #expect(again.fields == point.fields)
        }
    }

    /// A launch of a month or a year that one of the times holds is one of that time, as it is in
    /// the counts of years.
    @Test func aLaunchWithoutADayCountsWhereTheTimeHoldsIt() throws {
        let facts = MadeUp.launches(
            ["2020-01-01", "2020-03", "2020-03", "2020", "2021-02-01"], completeTo: "2021-12-31")
        for (count, base, open) in [("launches", 4, 0), ("days", 2, 2)] {
            let result = try result(facts, [.base: "2020", .count: count])
            let point = try #require(result.points.first)
            let expected = try RateRatio(
                count: 1, exposure: 365, baseCount: base, baseExposure: 366)
            #expect(point.count("base_\(count)") == base && point.value == expected.ratio)
            #expect(point.number("p") == expected.pValue)
            // Those of March and of the year may have been on days of their own.
            #expect(point.n == 5 && point.missing == open)
            #expect(result.codes.contains(.undatedLaunches) == (open > 0))
        }
    }

    /// It is in no count where it may as well lie outside.
    @Test func aLaunchThatMayLieInEitherTimeIsMissing() throws {
        let facts = MadeUp.launches(
            ["2020-01-01", "2020-03", "2021-02-01"], completeTo: "2021-12-31")
        let result = try result(facts, [.base: "2020-01-01..2020-03-15"])
        let point = try #require(result.points.first)
        #expect(point.count("base_days") == 1 && point.count("days") == 1)
        #expect(point.missing == 1 && point.n == 2)
        #expect(
            result.findings.filter { $0.code == .undatedLaunches }.map(\.message) == [
                "launches dated too coarsely to tell whether they lie in the times compared, and"
                    + " not counted: 1"
            ])
    }

    /// Days that are drawn for the bootstrap hold no launch of a month, and months none of a year.
    @Test func modelsNoDaysAndMonthsWhereALaunchHasNone() throws {
        let salvos = (1...9).flatMap { Array(repeating: "2020-0\($0)-03", count: 6) }
        let rows = salvos + Array(repeating: "2021-02-01", count: 5)
        func point(_ rows: [String]) throws -> IndicatorResult.Point {
            let facts = MadeUp.launches(rows, completeTo: "2021-12-31")
            let result = try result(facts, [.base: "2020", .count: "launches"])
            return try #require(result.points.first)
        }
        #expect(try point(rows).interval("bootstrap_interval") != nil)
        let without = try point(rows + ["2020-03"])
        #expect(without.interval("bootstrap_interval") == nil)
        #expect(without.interval("negative_binomial_interval") != nil)
        let ofAYear = try point(["2020"] + rows)
        #expect(ofAYear.value != nil && ofAYear.count("base_launches") == 55)
        #expect(ofAYear.interval("negative_binomial_interval") == nil)
    }

    /// None is known of the time, and one may have been in it.
    @Test func noKnownLaunchIsNoRateWhereOneMayHaveBeen() throws {
        let facts = MadeUp.launches(
            ["2020-01-01", "2020-05-01", "2020-07-01", "2021", "2022-05-01"],
            completeTo: "2022-12-31")
        let result = try result(
            facts, [.base: "2020", .since: "2021-02-01", .until: "2021-11-30"])
        let point = try #require(result.points.first)
        #expect(point.value == nil && point.missing == 1)
        #expect(point.number("p") == nil && point.number("interval_upper") == nil)
        #expect(point.number("rate_per_month") == nil)
    }
}
