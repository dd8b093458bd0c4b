import Testing
import TradeModel

@testable import Analysis

/// What is compared of sums over partners.
@Suite struct TradeAnswerAlikeTests {
    private let exports = TradeQuestion(subject: .northKorea, direction: .export)
    private let first = TimeSpan.year(Year(2018))
    private let last = TimeSpan.year(Year(2019))

    /// China's figure of 2019 cannot be read: that Russia's alone is left is no fall.
    private let unlike = MadeUp.reports([
        "CHN PRK import 2018 TOTAL 1000", "RUS PRK import 2018 TOTAL 50",
        "CHN PRK import 2019 TOTAL -", "RUS PRK import 2019 TOTAL 50",
    ])

    private func change(_ rows: [String]) throws -> Double? {
        try YearOverYear.result(exports, from: MadeUp.reports(rows)).point("2019")?.value
    }

    @Test func aPartnerThatOneOfTwoTimesLacksLeavesNoChange() throws {
        let results = [
            try YearOverYear.result(exports, from: unlike),
            try LogChange.result(exports, from: unlike),
            try FixedBaseIndex.result(exports, base: first, from: unlike),
            try CompoundGrowth.result(exports, from: first, to: last, in: unlike),
        ]
        for result in results {
            let point = try #require(result.point("2019"))
            #expect(point.value == nil)
            #expect(point.number("level") == 50)
            #expect(point.number("base") == 1050)
            #expect(point.missing == 1)
            let told = result.findings.filter { $0.code == .notComparable }
            #expect(told.count == 1)
            #expect(told.first?.message.hasSuffix("they are not compared: 2019") == true)
            #expect(told.first?.parts.map(\.period) == [last])
            // Both values are there and above zero.
            let reasons = result.findings.filter { $0.code == .missingValue }.map(\.message)
            #expect(!reasons.contains { $0.contains("zero") })
        }
    }

    @Test func aShareOfSuchTotalsHasNoParts() throws {
        var russia = exports
        russia.partner = .code("RUS")
        let result = try ShareDecomposition.result(russia, from: first, to: last, in: unlike)
        #expect(result.points.allSatisfy { $0.value == nil })
        #expect(result.findings.contains { $0.code == .notComparable })
    }

    /// The sums are of Russia's trade on both sides.
    @Test func whatBothTimesLackIsInNeither() throws {
        let russia = ["RUS PRK import 2018 TOTAL 50", "RUS PRK import 2019 TOTAL 60"]
        #expect(try change(russia + ["CHN PRK import 2019 TOTAL -"]) == 20)
        #expect(
            try change(
                russia + ["CHN PRK import 2018 TOTAL -", "CHN PRK import 2019 TOTAL -"]) == 20)
    }

    @Test func aStatedTotalLacksNobody() throws {
        let rows = [
            "PRK WLD export 2018 TOTAL 100", "PRK CHN export 2018 TOTAL 60",
            "PRK WLD export 2019 TOTAL 50", "PRK CHN export 2019 TOTAL -",
        ]
        #expect(try change(rows) == -50)
        // What it is held against may lack one.
        let sum = ["PRK CHN export 2019 TOTAL -", "PRK RUS export 2019 TOTAL 5"]
        #expect(try change(Array(rows.prefix(2)) + sum) == nil)
    }

    /// Of both directions the World record tells exports alone.
    @Test func theDirectionThatIsASumMayLackOne() throws {
        let both = TradeQuestion(subject: .northKorea, direction: .total)
        let result = try YearOverYear.result(
            both,
            from: MadeUp.reports([
                "PRK WLD export 2018 TOTAL 100", "PRK WLD export 2019 TOTAL 100",
                "PRK CHN import 2018 TOTAL 60", "PRK RUS import 2018 TOTAL 5",
                "PRK CHN import 2019 TOTAL -", "PRK RUS import 2019 TOTAL 5",
            ]))
        let point = try #require(result.point("2019"))
        #expect(point.value == nil)
        #expect(point.number("level") == 105)
        #expect(point.number("base") == 165)
        #expect(result.findings.contains { $0.code == .notComparable })
    }

    /// What they had in a month is not told, and what they had in its year says that it was little.
    @Test(arguments: [("400", "50", true), ("600", "50", false), ("400", "200", false)])
    func tinyPartnersLeaveAChange(india: String, thailand: String, isCompared: Bool) throws {
        var months = exports
        months.frequency = .monthly
        let result = try YearOverYear.result(
            months,
            from: MadeUp.reports([
                "CHN PRK import 2018-03 TOTAL 100000", "CHN PRK import 2019-03 TOTAL 110000",
                "IND PRK import 2018 TOTAL \(india)", "IND PRK import 2019-03 TOTAL 2",
                "THA PRK import 2018 TOTAL \(thailand)", "THA PRK import 2019-03 TOTAL 3",
            ]))
        let point = try #require(result.point("2019-03"))
        #expect((point.value != nil) == isCompared)
        #expect(point.missing == 2)
        #expect(result.findings.contains { $0.code == .notComparable } != isCompared)
    }

    /// Of 2019 China tells the chapter alone.
    @Test func goodsThatAreToldMoreCoarselyAreLacking() throws {
        var coal = exports
        coal.goods = GoodsSelection([try #require(HSCode("2701"))], revisions: .any)
        let result = try YearOverYear.result(
            coal,
            from: MadeUp.reports([
                "CHN PRK import 2018 2701 1000", "RUS PRK import 2018 2701 50",
                "CHN PRK import 2019 27 1100", "RUS PRK import 2019 2701 50",
            ]))
        #expect(result.point("2019")?.value == nil)
        #expect(result.findings.contains { $0.code == .notComparable })
    }

    @Test func aRatioToTheSameMonthNeedsTheSamePartners() throws {
        let result = try RecoveryRatio.result(
            exports, base: Year(2018),
            from: MadeUp.reports([
                "CHN PRK import 2018-03 TOTAL 100", "IND PRK import 2018-03 TOTAL 20",
                "CHN PRK import 2019-03 TOTAL 100", "IND PRK import 2019-03 TOTAL -",
            ]))
        #expect(result.point("2018-03", "compared_with", "same-period")?.value == 100)
        let point = try #require(result.point("2019-03", "compared_with", "same-period"))
        #expect(point.value == nil)
        #expect(point.number("base") == 120)
        let told = result.findings.filter { $0.code == .notComparable }
        #expect(told.map { $0.message.hasSuffix(": 2019-03") } == [true])
    }
}
