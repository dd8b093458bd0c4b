import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct RecoveryRatioTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    private func value(_ result: IndicatorResult, _ period: String, _ base: String) -> Double? {
        result.points.first { $0.period == period && $0.text("compared_with") == base }?.value
    }

    /// August 2022 was 38.9 % of the monthly mean of 2019 by the year's figure of 2,789.02 million; the
    /// press has 38.6 by a mean of 233.75.
    @Test func setsMonthsAgainstTheMeanOf2019() throws {
        let result = try RecoveryRatio.result(
            question, base: Year(2019), from: try Bundled.read("trade-gacc"))
        let august = try #require(value(result, "2022-08", "mean"))
        #expect(abs(august - 100 * 90.321 / (2789.02 / 12)) < 1e-9)
        #expect(abs(august - 38.9) < 0.05)
        // Two months as one figure are set against two means.
        let pair = try #require(value(result, "2022-01..02", "mean"))
        #expect(abs(pair - 100 * 136.26 / (2789.02 / 6)) < 1e-9)
        let june = try #require(value(result, "2020-06", "same-period"))
        #expect(abs(june - 100 * 96.802 / 226.63) < 1e-9)
    }

    @Test func quartersAgainstTheirOwn() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2019Q1", 10), ("CHN", .total, "2019Q2", 30),
            ("CHN", .total, "2019Q3", 20), ("CHN", .total, "2019Q4", 20),
            ("CHN", .total, "2021Q2", 15), ("CHN", .total, "2021Q3", nil),
        ])
        var quarterly = question
        quarterly.frequency = .quarterly
        let result = try RecoveryRatio.result(quarterly, base: Year(2019), from: facts)
        #expect(value(result, "2021Q2", "same-period") == 50)
        #expect(value(result, "2021Q2", "mean") == 75)
        #expect(value(result, "2021Q3", "mean") == nil)
        // The base year is itself, earlier years count too.
        #expect(value(result, "2019Q1", "same-period") == 100)
    }

    @Test func monthsOfWhichNothingTellsAreNamed() throws {
        let result = try RecoveryRatio.result(
            question, base: Year(2019),
            from: MadeUp.series([
                ("CHN", .total, "2019-11", 2), ("CHN", .total, "2019-12", 2),
                ("CHN", .total, "2020-03", 2),
            ]))
        #expect(
            result.findings.map(\.message).contains(
                "no record tells of 2020-01..02, which is not zero and has no row"))
    }

    /// Years are none of its lengths, and no advice leads to them.
    @Test func yearsAreNotAskedForInPlaceOfMonths() {
        let years = MadeUp.series([("CHN", .total, "2019", 2), ("CHN", .total, "2020", 3)])
        expectRefusal(.noSubjectRows, .usage, saying: "this takes months and quarters alone") {
            try RecoveryRatio.result(question, base: Year(2019), from: years)
        }
        let both = MadeUp.series([("CHN", .total, "2019", 2), ("CHN", .total, "2020Q1", 3)])
        expectRefusal(.noSubjectRows, .usage, saying: "annual: ask for --by quarter") {
            try RecoveryRatio.result(question, base: Year(2019), from: both)
        }
    }

    @Test func aBaseWithoutAValueIsTold() throws {
        let facts = MadeUp.series([("CHN", .total, "2021-02", 15)])
        let result = try RecoveryRatio.result(question, base: Year(2019), from: facts)
        #expect(result.points.allSatisfy { $0.value == nil && $0.missing > 0 })
        #expect(result.codes.contains(.missingValue))
    }

    /// What is missing is no zero, and a part of a year is not the year.
    @Test func whatABaseLacksIsTold() throws {
        func told(
            _ rows: [(String, TradeDirection, String, Double?)], by frequency: Frequency = .monthly
        ) throws -> [String] {
            var asked = question
            asked.frequency = frequency
            return try RecoveryRatio.result(
                asked, base: Year(2019),
                from: MadeUp.series(rows + [("CHN", .total, "2020-03", 4)])
            ).findings.filter { $0.code == .missingValue }.map(\.message)
        }
        #expect(
            try told([("CHN", .total, "2019", nil)])
                == ["2019 has no value, so that no ratio to it has a value"])
        #expect(
            try told([("CHN", .total, "2019", 0)])
                == ["2019 has no value above zero, so that no ratio to it has a value"])
        let part = "2019 is told in part alone, by shorter records that do not make it up, so that"
        // January stands against itself, and against no mean.
        let january = [("CHN", TradeDirection.total, "2019-01", Double?(5))]
        #expect(try told(january) == [part + " no ratio to its mean has a value"])
        let quarter = [("CHN", TradeDirection.total, "2020Q1", Double?(15))]
        #expect(
            try told(january + quarter, by: .quarterly)
                == [part + " no ratio to it has a value"])
    }

    /// That there is another direction alone says why there is no ratio, too.
    @Test func anotherDirectionAloneIsToldOnce() throws {
        let facts = MadeUp.series([("CHN", .export, "2019-01", 5), ("CHN", .export, "2020-01", 6)])
        let result = try RecoveryRatio.result(question, base: Year(2019), from: facts)
        #expect(result.codes.contains(.flowNotReported))
        #expect(!result.codes.contains(.missingValue))
    }

    /// Those of 2018, and one of the year after.
    private static let months: [String] =
        (1...12).map { "2018-\($0 < 10 ? "0" : "")\($0)" } + ["2019-01"]

    /// A partner that tells of the year alone is in no month, so that it is in no mean of them.
    @Test func theMeanOfAllPartnersIsOfThoseOfTheMonths() throws {
        let months = Self.months.flatMap {
            ["CHN PRK import \($0) TOTAL 100", "RUS PRK import \($0) TOTAL 50"]
        }
        let result = try RecoveryRatio.result(
            TradeQuestion(subject: .northKorea, direction: .export), base: Year(2018),
            from: MadeUp.reports(months + ["DEU PRK import 2018 TOTAL 24"]))
        let mean = try #require(result.point("2019-01", "compared_with", "mean"))
        #expect(mean.value == 100)
        #expect(mean.missing == 12)
        // Without the months of the year there is its sum over partners.
        let later = try RecoveryRatio.result(
            TradeQuestion(subject: .northKorea, direction: .export), base: Year(2018),
            from: MadeUp.reports([
                "CHN PRK import 2018 TOTAL 1200", "RUS PRK import 2018 TOTAL 1200",
                "CHN PRK import 2019-01 TOTAL 100", "RUS PRK import 2019-01 TOTAL 50",
            ]))
        #expect(later.point("2019-01", "compared_with", "mean")?.value == 75)
    }

    private let exports = TradeQuestion(subject: .northKorea, direction: .export)

    /// What one partner tells of the year is no measure of what others tell of months.
    @Test func aYearWithoutThePartnersOfTheMonthsHasNoMean() throws {
        let later = [
            "CHN PRK import 2019-01 TOTAL 100", "RUS PRK import 2019-01 TOTAL 50",
            "DEU PRK import 2018 TOTAL 24",
        ]
        let result = try RecoveryRatio.result(
            exports, base: Year(2018), from: MadeUp.reports(later))
        let mean = try #require(result.point("2019-01", "compared_with", "mean"))
        #expect(mean.value == nil)
        #expect(mean.missing > 0)
        #expect(
            result.findings.contains {
                $0.code == .missingValue && $0.message.hasSuffix("CHN, RUS")
            })
        // Of a year that holds them it is their mean, without the third.
        let whole = try RecoveryRatio.result(
            exports, base: Year(2018),
            from: MadeUp.reports(
                later + ["CHN PRK import 2018 TOTAL 1200", "RUS PRK import 2018 TOTAL 1200"]))
        #expect(whole.point("2019-01", "compared_with", "mean")?.value == 75)
    }

    /// A record of the year without a value is no figure of it.
    @Test func aPartnerWhoseYearIsNotKnownIsNamed() throws {
        let result = try RecoveryRatio.result(
            exports, base: Year(2018),
            from: MadeUp.reports([
                "CHN PRK import 2019-01 TOTAL 100", "RUS PRK import 2019-01 TOTAL 50",
                "CHN PRK import 2018 TOTAL -", "RUS PRK import 2018 TOTAL 1200",
            ]))
        #expect(result.point("2019-01", "compared_with", "mean")?.value == nil)
        #expect(
            result.findings.contains {
                $0.code == .missingValue && $0.message.hasSuffix("has a value: CHN")
            })
    }

    /// Russia's month is in no sum, so that its year is in no mean.
    @Test func aPartnerWithoutAValueInTheMonthsIsNotInTheMean() throws {
        let result = try RecoveryRatio.result(
            exports, base: Year(2018),
            from: MadeUp.reports([
                "CHN PRK import 2019-01 TOTAL 100", "RUS PRK import 2019-01 TOTAL -",
                "CHN PRK import 2018 TOTAL 1200", "RUS PRK import 2018 TOTAL 2400",
            ]))
        let mean = try #require(result.point("2019-01", "compared_with", "mean"))
        #expect(mean.value == 100)
        #expect(mean.missing == 1)
    }

    /// Of Russia's months of 2018 none is told, and its year is in the mean of the year's own figures.
    @Test func aYearsOwnFiguresHoldWhatItsMonthsLack() throws {
        let result = try RecoveryRatio.result(
            exports, base: Year(2018),
            from: MadeUp.reports([
                "CHN PRK import 2018 TOTAL 1200", "RUS PRK import 2018 TOTAL 1200",
                "CHN PRK import 2018-03 TOTAL 100", "CHN PRK import 2019-03 TOTAL 100",
                "RUS PRK import 2019-03 TOTAL 50",
            ]))
        #expect(result.point("2019-03", "compared_with", "mean")?.value == 75)
        #expect(result.point("2019-03", "compared_with", "same-period")?.value == nil)
        // March lacks Russia, which the mean holds.
        let march = try #require(result.point("2018-03", "compared_with", "mean"))
        #expect(march.value == nil)
        #expect(march.number("level") == 100)
        #expect(march.number("base") == 200)
    }

    @Test func aMonthThatNobodyHasLeavesNoMean() throws {
        let months = Self.months.filter { $0 != "2018-06" }.flatMap {
            ["CHN PRK import \($0) TOTAL 100", "RUS PRK import \($0) TOTAL 50"]
        }
        let result = try RecoveryRatio.result(
            exports, base: Year(2018),
            from: MadeUp.reports(months + ["DEU PRK import 2018 TOTAL 24"]))
        #expect(result.point("2019-01", "compared_with", "mean")?.value == nil)
        #expect(result.point("2019-01", "compared_with", "same-period")?.value == 100)
    }

    @Test func aYearThatIsStatedIsTheMeanOfIt() throws {
        let months = Self.months.map { "PRK WLD export \($0) TOTAL 150" }
        let result = try RecoveryRatio.result(
            TradeQuestion(subject: .northKorea, direction: .export), base: Year(2018),
            from: MadeUp.reports(months + ["PRK WLD export 2018 TOTAL 2400"]))
        #expect(result.point("2019-01", "compared_with", "mean")?.value == 75)
    }

    /// Imports of the world in the month: they are held against those of the year, and not against what
    /// the partners in the files had of it.
    @Test func theWorldOfOneDirectionIsOnBothSides() throws {
        let rows = [
            "PRK CHN import 2018 TOTAL 300", "PRK CHN export 2018 TOTAL 240",
            "PRK WLD import 2019-01 TOTAL 100", "PRK CHN import 2019-01 TOTAL 30",
            "PRK CHN export 2019-01 TOTAL 20",
        ]
        let all = TradeQuestion(subject: .northKorea)
        let whole = try RecoveryRatio.result(
            all, base: Year(2018), from: MadeUp.reports(rows + ["PRK WLD import 2018 TOTAL 1200"]))
        #expect(whole.point("2019-01", "compared_with", "mean")?.value == 100)
        #expect(!whole.codes.contains(.missingValue))
        let unlike = try RecoveryRatio.result(all, base: Year(2018), from: MadeUp.reports(rows))
        #expect(unlike.points.allSatisfy { $0.value == nil && $0.missing > 0 })
        #expect(
            unlike.findings.filter { $0.code == .missingValue }.map(\.message) == [
                "2018 is told as a sum over partners alone, and periods beside it by the World record,"
                    + " so that no ratio to it has a value"
            ])
    }

    @Test func refusesYears() {
        var yearly = question
        yearly.frequency = .annual
        let refusal = #expect(throws: Refusal.self) {
            try RecoveryRatio.result(
                yearly, base: Year(2019), from: MadeUp.series([("CHN", .total, "2021", 15)]))
        }
        #expect(refusal?.cause == .usage)
        let noYear = #expect(throws: Refusal.self) {
            try RecoveryRatio.result(MadeUp.inquiry([.base: "2019-01"]), from: Dataset())
        }
        #expect(noYear?.cause == .usage)
    }
}
