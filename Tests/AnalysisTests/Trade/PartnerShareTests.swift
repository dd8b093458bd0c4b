import Testing
import TradeModel

@testable import Analysis

@Suite struct PartnerShareTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test func mirrorTurnsReportsRoundAndCountsReporters() throws {
        let facts = MadeUp.trade([
            ("CHN", "PRK", .import, 30), ("CHN", "PRK", .export, 50), ("CHN", "WLD", .import, 900),
            ("RUS", "PRK", .import, 5), ("RUS", "PRK", .export, 15),
        ])
        let result = try PartnerShare.result(question, from: facts)
        let point = try #require(result.point("2010"))
        #expect(point.value == 80)
        #expect(point.number("numerator") == 80)
        #expect(point.number("denominator") == 100)
        #expect(point.n == 2)
        #expect(point.missing == 0)
        var imports = question
        imports.direction = .import
        // What China exports is what North Korea imports.
        let share = try #require(try PartnerShare.result(imports, from: facts).point("2010")?.value)
        #expect(abs(share - 100 * 50 / 65) < 1e-12)
    }

    @Test func aPartnerThatDidNotReportIsMissingAndNotZero() throws {
        let facts = MadeUp.trade([("RUS", "PRK", .import, 5), ("IND", "PRK", .import, 5)])
        var imports = question
        imports.direction = .export
        let point = try #require(try PartnerShare.result(imports, from: facts).point("2010"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
        #expect(point.number("denominator") == 10)
    }

    @Test func aPartnerThatReportedOthersAndNotTheSubjectIsMissingAndNotZero() throws {
        let facts = MadeUp.trade([
            ("RUS", "PRK", .import, 5), ("RUS", "PRK", .export, 5), ("CHN", "WLD", .import, 9),
            ("CHN", "WLD", .export, 9),
        ])
        let result = try PartnerShare.result(question, from: facts)
        let point = try #require(result.point("2010"))
        #expect(point.value == nil)
        #expect(result.findings.contains { $0.code == .flowNotReported })
    }

    @Test func aRecordThatCannotBeUsedLeavesTheShareMissing() throws {
        let facts = MadeUp.trade([
            ("CHN", "PRK", .import, nil), ("CHN", "PRK", .export, 50),
            ("RUS", "PRK", .import, 5), ("RUS", "PRK", .export, 5),
        ])
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.point("2010")?.value == nil)
        #expect(result.point("2010")?.missing == 1)
        #expect(result.codes.contains(.flowNotReported))
    }

    @Test func warnsOfASingleReporter() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .import, 30), ("CHN", "PRK", .export, 50)])
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.codes == [.singleReporter])
        #expect(result.point("2010")?.value == 100)
    }

    @Test func warnsOfASinglePartnerWithoutAWorldRecord() throws {
        let imports = TradeQuestion(subject: .china, partner: .northKorea, direction: .import)
        let facts = MadeUp.trade([("CHN", "PRK", .import, 100)])
        let result = try PartnerShare.result(imports, from: facts)
        #expect(result.point("2010")?.value == 100)
        #expect(result.codes == [.incompleteTotal])
        #expect(result.findings[0].message.hasPrefix("2010: these files hold such trade of CHN"))
        let months = try PartnerShare.result(
            imports,
            from: MadeUp.reports([
                "CHN PRK import 2019-01 TOTAL 5", "CHN PRK import 2019-02 TOTAL 6",
            ]))
        #expect(months.codes == [.incompleteTotal])
        #expect(months.findings[0].message.hasSuffix(": 2019-01..02"))
        #expect(months.findings[0].parts.count == 2)
        let others = MadeUp.trade([("CHN", "PRK", .import, 100), ("CHN", "RUS", .import, 300)])
        #expect(try PartnerShare.result(imports, from: others).codes.isEmpty)
    }

    @Test func directTakesTheWorldRecordAndSaysWherePartnersDiffer() throws {
        let facts = MadeUp.trade([
            ("CHN", "WLD", .import, 1000), ("CHN", "PRK", .import, 100),
            ("CHN", "RUS", .import, 894),
        ])
        let imports = TradeQuestion(subject: .china, partner: .northKorea, direction: .import)
        let result = try PartnerShare.result(imports, from: facts)
        #expect(result.point("2010")?.value == 10)
        #expect(result.codes == [.partnersNotWorld])
        let near = MadeUp.trade([
            ("CHN", "WLD", .import, 1000), ("CHN", "PRK", .import, 100),
            ("CHN", "RUS", .import, 896),
        ])
        #expect(try PartnerShare.result(imports, from: near).codes.isEmpty)
    }

    /// What is the same of many years is said once, and of each.
    @Test func yearsWithoutAShareAreToldTogether() throws {
        let result = try PartnerShare.result(
            TradeQuestion(subject: .northKorea, partner: .china),
            from: MadeUp.reports([
                "CHN PRK import 2010 TOTAL 90", "CHN PRK import 2011 TOTAL 90",
                "CHN PRK import 2013 TOTAL 90", "RUS PRK import 2013 TOTAL 9",
            ]))
        let told = result.findings.filter { $0.code == .flowNotReported }
        #expect(
            told.map(\.message) == [
                "these files hold no imports of PRK, so that the total is missing; ask for the"
                    + " other direction alone, or add them: 2010..2011, 2013",
                "there is no usable record of one direction or of both with CHN; the share is"
                    + " missing, which is not zero: 2010..2011, 2013",
            ])
        for finding in told { #expect(finding.parts.count == 3) }
        #expect(told[0].parts.last?.message.hasPrefix("2013: these files hold no imports") == true)
    }

    /// Of many years it is said once, and of each.
    @Test func manyYearsInWhichPartnersAreNotTheWorldAreToldTogether() throws {
        let imports = TradeQuestion(subject: .china, partner: .northKorea, direction: .import)
        let result = try PartnerShare.result(
            imports,
            from: MadeUp.reports([
                "CHN PRK import 2010 TOTAL 90", "CHN WLD import 2010 TOTAL 100",
                "CHN PRK import 2011 TOTAL 100", "CHN WLD import 2011 TOTAL 100",
                "CHN PRK import 2012 TOTAL 60", "CHN WLD import 2012 TOTAL 80",
            ]))
        let told = result.findings.filter { $0.code == .partnersNotWorld }
        #expect(
            told.map(\.message) == [
                "the partners do not sum to what the World record says; shares are of the World"
                    + " record: 2010 90 of 100 (-10 %), 2012 60 of 80 (-25 %)"
            ])
        #expect(told.first?.parts.map(\.period) == [TimeSpan("2010"), TimeSpan("2012")])
        #expect(
            told.first?.parts.last?.message
                == "2012: the partners sum to 60 and the World record says 80 (-25 %); shares are of"
                + " the World record")
    }

    @Test func directWithoutAWorldRecordSumsThePartners() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .import, 1), ("CHN", "RUS", .import, 3)])
        let imports = TradeQuestion(subject: .china, partner: .northKorea, direction: .import)
        #expect(try PartnerShare.result(imports, from: facts).point("2010")?.value == 25)
    }

    @Test func publishedTakesTheSourcesOwnTotal() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2020", 760.8), ("WLD", .total, "2020", 863.0),
            ("CHN", .total, "2021", 681.66),
        ])
        let result = try PartnerShare.result(question, from: facts)
        let share = try #require(result.point("2020")?.value)
        #expect(abs(share - 88.157589803) < 1e-8)
    }

    /// The latest share is not that of an earlier year.
    @Test func aYearWithoutATotalHasARowAndNoShare() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2020", 760.8), ("WLD", .total, "2020", 863.0),
            ("CHN", .total, "2021", 681.66), ("RUS", .total, "2022", 1),
        ])
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.points.map(\.period) == ["2020", "2021"])
        let point = try #require(result.point("2021"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
        #expect(point.number("numerator") == 681.66)
        #expect(point.number("denominator") == nil)
        #expect(result.codes == [.notComparable])
        #expect(
            result.findings.first?.message
                == "Bureau (made-up) gives no total of all partners for 2021, so that what is a"
                + " part of it is missing, which is not zero")
    }

    @Test func monthsOfWhichNothingTellsAreNamed() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2021-02", 5), ("WLD", .total, "2021-02", 10),
            ("CHN", .total, "2021-04", 6), ("WLD", .total, "2021-04", 10),
        ])
        var monthly = question
        monthly.frequency = .monthly
        for result in [
            try PartnerShare.result(monthly, from: facts),
            try TradeValue.result(monthly, from: facts),
            try Concentration.result(monthly, from: facts),
            try TrailingShare.result(monthly, from: facts),
        ] {
            let gaps = result.findings.filter { $0.code == .seriesHasGaps }
            #expect(
                gaps.map(\.message)
                    == ["no record tells of 2021-03, which is not zero and has no row"])
        }
    }

    /// A series without any total has no rows, and one finding.
    @Test func aSeriesWithoutTotalsHasNoShares() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2021-02", 5), ("CHN", .import, "2021-04", 6),
            ("RUS", .total, "2021-04", 6),
        ])
        var monthly = question
        monthly.frequency = .monthly
        for result in [
            try PartnerShare.result(monthly, from: facts),
            try Concentration.result(monthly, from: facts),
            try TrailingShare.result(monthly, from: facts),
        ] {
            #expect(result.points.isEmpty)
            #expect(result.codes == [.notComparable])
        }
    }

    /// A quarter has no row among months, and its months are named.
    @Test func monthsThatAQuarterTellsOfAreNamed() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2020-01", 5), ("WLD", .total, "2020-01", 10),
            ("CHN", .total, "2020Q1", 15), ("WLD", .total, "2020Q1", 30),
            ("CHN", .total, "2020-05", 6), ("WLD", .total, "2020-05", 10),
        ])
        var monthly = question
        monthly.frequency = .monthly
        for result in [
            try PartnerShare.result(monthly, from: facts),
            try TradeValue.result(monthly, from: facts),
            try Concentration.result(monthly, from: facts),
        ] {
            #expect(result.points.map(\.period) == ["2020-01", "2020-05"])
            let gaps = result.findings.filter { $0.code == .seriesHasGaps }.map(\.message)
            try #require(gaps.count == 2)
            #expect(gaps[0] == "no record tells of 2020-04, which is not zero and has no row")
            #expect(gaps[1].hasSuffix(": 2020-02..03 in 2020Q1"))
        }
    }

    /// Nor has a quarter that one reporter tells of, where no other tells of its months; of trade with
    /// another partner it tells nothing.
    @Test func monthsThatAReportersQuarterTellsOfAreNamed() throws {
        let facts = MadeUp.reports([
            "CHN PRK import 2018-01 TOTAL 100", "RUS PRK import 2018Q1 TOTAL 90",
            "CHN PRK import 2018-05 TOTAL 100",
        ])
        let world = TradeQuestion(
            subject: .northKorea, direction: .export, frequency: .monthly)
        var ofChina = world
        ofChina.partner = .china
        for result in [
            try PartnerShare.result(ofChina, from: facts),
            try TradeValue.result(world, from: facts),
            try Concentration.result(world, from: facts),
        ] {
            #expect(result.points.map(\.period) == ["2018-01", "2018-05"])
            let gaps = result.findings.filter { $0.code == .seriesHasGaps }.map(\.message)
            try #require(gaps.count == 2)
            #expect(gaps[0] == "no record tells of 2018-04, which is not zero and has no row")
            #expect(gaps[1].hasSuffix(": 2018-02..03 in 2018Q1"))
        }
        let gaps = try TradeValue.result(ofChina, from: facts).findings
            .filter { $0.code == .seriesHasGaps }
        #expect(
            gaps.map(\.message)
                == ["no record tells of 2018-02..04, which is not zero and has no row"])
    }

    @Test func aPartnerWithMoreThanAllPartnersTogetherHasNoShare() throws {
        let facts = MadeUp.series([
            ("CHN", .export, "2020", 100), ("WLD", .export, "2020", 1.4),
            ("CHN", .import, "2020", 50), ("WLD", .import, "2020", 300),
        ])
        // The sum of both directions would hide it: 150 of 301.4.
        for direction in [TradeDirection.export, .total] {
            var asked = question
            asked.direction = direction
            let result = try PartnerShare.result(asked, from: facts)
            let point = try #require(result.point("2020"))
            #expect(point.value == nil)
            #expect(point.number("numerator") == (direction == .total ? 150 : 100))
            #expect(result.codes == [.partExceedsTotal])
            #expect(result.findings.first?.period == TimeSpan("2020"))
            let message = try #require(result.findings.first?.message)
            #expect(
                message.hasPrefix(
                    "2020, exports: CHN has 100 USD million (made-up.csv:2), more than all"
                        + " partners together, 1.4 (made-up.csv:3)"))
        }
        var imports = question
        imports.direction = .import
        let result = try PartnerShare.result(imports, from: facts)
        #expect(result.codes.isEmpty)
        #expect(result.point("2020")?.value != nil)
    }

    /// Half of the last place of each figure, or half a percent, is rounding.
    @Test(arguments: [
        (1.5, 1.4, true), (1.6, 1.4, false), (2, 1.5, true), (3, 1.5, false),
        (1003.25, 1000.25, true), (1010.25, 1000.25, false), (-5, 3, true),
    ]) func roundingLeavesAShare(part: Double, whole: Double, isShare: Bool) throws {
        let facts = MadeUp.series([("CHN", .total, "2020", part), ("WLD", .total, "2020", whole)])
        let result = try PartnerShare.result(question, from: facts)
        #expect((result.point("2020")?.value != nil) == isShare)
        #expect(result.codes.contains(.partExceedsTotal) != isShare)
    }

    /// 140 % of the total is no rounding in dollars either.
    @Test(arguments: [("USD million", 1.0), ("USD", 1_000_000)])
    func roundingIsTheSameInACurrencysOwnUnit(unit: String, scale: Double) throws {
        for (part, isShare) in [(101.0, true), (140, false)] {
            let facts = MadeUp.series(
                [
                    ("CHN", .total, "2020", part * scale), ("WLD", .total, "2020", 100 * scale),
                ], unit: unit)
            let result = try PartnerShare.result(question, from: facts)
            #expect((result.point("2020")?.value != nil) == isShare)
            #expect(result.codes == (isShare ? [] : [.partExceedsTotal]))
        }
    }

    /// Each of twelve months is rounded, not their sum alone.
    @Test(arguments: [(1.0, true), (2, false)])
    func theMonthsOfAYearAreRoundedEach(month: Double, isShare: Bool) throws {
        let months = (1...12).map {
            ("CHN", TradeDirection.total, "2020-\($0 < 10 ? "0" : "")\($0)", Double?.some(month))
        }
        let facts = MadeUp.series([("WLD", .total, "2020", 10)] + months)
        var yearly = question
        yearly.frequency = .annual
        let result = try PartnerShare.result(yearly, from: facts)
        let point = try #require(result.point("2020"))
        #expect(point.number("numerator") == 12 * month)
        #expect((point.value != nil) == isShare)
        #expect(result.codes.contains(.partExceedsTotal) != isShare)
    }

    /// A partner below zero makes another more than their sum, which is no fault of the total's.
    @Test func aSumOverPartnersIsNoStatedTotal() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .import, 100), ("RUS", "PRK", .import, -20)])
        var exports = question
        exports.direction = .export
        let result = try PartnerShare.result(exports, from: facts)
        #expect(result.point("2010")?.value == 125)
        #expect(result.codes.isEmpty)
    }

    @Test func aSubjectThatIsNotThereHasNoPoints() throws {
        let facts = MadeUp.trade([("CHN", "RUS", .import, 1)])
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
    }
}
