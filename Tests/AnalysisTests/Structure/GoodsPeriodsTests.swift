import Testing
import TradeModel

@testable import Analysis

/// Years and months of several partners.
@Suite struct GoodsPeriodsTests {
    private let exports = TradeQuestion(subject: .northKorea, direction: .export)
    private let yearly = TradeQuestion(
        subject: .northKorea, direction: .export, frequency: .annual)

    /// Who reports by month stands beside who reports by year, whether a length is asked for or not.
    @Test func monthsOfOnePartnerStandBesideTheYearOfAnother() throws {
        let facts = MadeUp.goods(MadeUp.yearsAndMonths(12))
        for question in [exports, yearly] {
            let sections = try SectionShares.result(question, from: facts)
            #expect(sections.points.map { $0.text("section") } == ["I", "V"])
            #expect(sections.points.map(\.value) == [30, 70])
            #expect(sections.points.map(\.missing) == [0, 0])
            let top = try TopGoods.result(question, .heading, top: 1, from: facts)
            #expect(top.points.map { $0.number("amount") } == [700])
            let index = try ProductConcentration.result(question, .heading, from: facts)
            #expect(abs(try #require(index.points.first?.value) - 0.58) < 1e-12)
        }
    }

    @Test func aPartnerThatLacksMonthsBesideAYearIsNamedAndCounted() throws {
        let facts = MadeUp.goods(MadeUp.yearsAndMonths(11))
        let result = try SectionShares.result(exports, from: facts)
        #expect(result.points.map(\.value) == [75, 25])
        #expect(result.points.map(\.missing) == [1, 1])
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal && $0.message.contains("RUS export (1)")
            })
        let top = try TopGoods.result(exports, .heading, top: 1, from: facts)
        #expect(top.points.map(\.missing) == [1])
    }

    /// The months of one partner tell nothing of those of another.
    @Test func aYearOfMonthsNeedsTheMonthsOfAll() throws {
        let facts = MadeUp.goods(MadeUp.monthsOfTwo)
        let sections = try SectionShares.result(yearly, from: facts)
        #expect(sections.points.map(\.value) == [nil])
        #expect(sections.points.map(\.missing) == [9])
        #expect(
            sections.findings.contains {
                $0.code == .incompleteTotal && $0.message.contains("RUS export (9)")
            })
        let top = try TopGoods.result(yearly, .heading, top: 1, from: facts)
        #expect(top.points.map(\.value) == [nil])
        #expect(top.points.map(\.missing) == [9])
        let index = try ProductConcentration.result(yearly, .heading, from: facts)
        #expect(index.points.map(\.value) == [nil])
        let china = TradeQuestion(
            subject: .northKorea, partner: .china, direction: .export, frequency: .annual)
        #expect(try SectionShares.result(china, from: facts).points.map(\.value) == [100])
    }

    /// A year that the subject states of the world lacks nothing, whatever its partners' months do.
    @Test func theWorldsYearNeedsNoPartner() throws {
        let months = (1...3).map {
            GoodsRow(
                "27", 5, reporter: "PRK", partner: "CHN", flow: .export, period: "2019-0\($0)")
        }
        let world = GoodsRow(
            "27", 80, reporter: "PRK", partner: "WLD", flow: .export, period: "2019")
        let result = try SectionShares.result(exports, from: MadeUp.goods(months + [world]))
        #expect(result.points.map { $0.number("amount") } == [80])
        #expect(result.points.map(\.missing) == [0])
    }

    /// Germany tells of the year, the others of months.
    @Test func whoTellsOfTheYearAloneIsNamedAndCounted() throws {
        let year = GoodsRow("0301", 240, reporter: "DEU", period: "2019")
        for (frequency, period) in [(Frequency.monthly, "2019-02"), (.quarterly, "2019Q1")] {
            let question = TradeQuestion(
                subject: .northKorea, direction: .export, frequency: frequency)
            let facts = MadeUp.goods(MadeUp.monthsOfTwo + [year])
            let results = [
                try SectionShares.result(question, from: facts),
                try TopGoods.result(question, .heading, top: 1, from: facts),
                try ProductConcentration.result(question, .heading, from: facts),
            ]
            for result in results {
                let point = try #require(result.points.first { $0.period == period })
                #expect(point.value != nil)
                #expect(point.missing == 1)
                let named = result.findings.filter {
                    $0.message.hasSuffix("alone tell: DEU 2019 export")
                }
                #expect(named.map(\.code) == [.incompleteTotal])
            }
        }
    }

    @Test func monthsOfWhichNothingTellsAreNamed() throws {
        let rows = ["2019-01", "2019-04"].map { GoodsRow("0301", 20, reporter: "DEU", period: $0) }
        let question = TradeQuestion(
            subject: .northKorea, direction: .export, frequency: .monthly)
        let gaps = try SectionShares.result(question, from: MadeUp.goods(rows)).findings
            .filter { $0.code == .seriesHasGaps }
        #expect(
            gaps.map(\.message)
                == ["no record tells of 2019-02..03, which is not zero and has no row"])
    }

    @Test func monthsThatAQuarterTellsOfAreNamed() throws {
        let rows =
            ["2019-01", "2019-04"].map { GoodsRow("0301", 20, reporter: "DEU", period: $0) }
            + [GoodsRow("0301", 90, period: "2019Q1")]
        let question = TradeQuestion(
            subject: .northKorea, direction: .export, frequency: .monthly)
        let facts = MadeUp.goods(rows)
        for result in [
            try SectionShares.result(question, from: facts),
            try SanctionedTrade.result(
                MadeUp.inquiry([.by: "month", .flow: "export"]), from: Bundled.measured(facts)),
        ] {
            let gaps = result.findings.filter { $0.code == .seriesHasGaps }
            #expect(gaps.count == 1)
            #expect(gaps.first?.message.hasSuffix(": 2019-02..03 in 2019Q1") == true)
        }
    }

    /// A quarter without a usable value is no zero, which its months would be hidden by.
    @Test func aQuarterWithoutAValueHidesNoMonths() throws {
        let rows = [
            GoodsRow("0301", 20, reporter: "DEU", period: "2019"),
            GoodsRow("0301", nil, reporter: "DEU", period: "2019Q1"),
            GoodsRow("0301", 20, reporter: "DEU", period: "2019-02"),
        ]
        let facts = MadeUp.goods(MadeUp.monthsOfTwo + rows)
        let question = TradeQuestion(
            subject: .northKorea, direction: .export, frequency: .monthly)
        let sections = try SectionShares.result(question, from: facts)
        #expect(!sections.points.isEmpty)
        #expect(sections.points.allSatisfy { $0.missing == 0 })
        let measured = try SanctionedTrade.result(
            MadeUp.inquiry([.by: "month", .flow: "export"]), from: Bundled.measured(facts))
        #expect(!measured.points.isEmpty)
        #expect(measured.points.allSatisfy { $0.missing == 0 })
    }

    /// Its months add up to its year, so that it had no more trade.
    @Test func aYearThatMonthsAddUpToLacksNone() throws {
        let rows = [
            GoodsRow("0301", 20, reporter: "DEU", period: "2019"),
            GoodsRow("0301", 20, reporter: "DEU", period: "2019-02"),
        ]
        let question = TradeQuestion(
            subject: .northKorea, direction: .export, frequency: .monthly)
        let result = try SectionShares.result(
            question, from: MadeUp.goods(MadeUp.monthsOfTwo + rows))
        #expect(!result.points.isEmpty)
        #expect(result.points.allSatisfy { $0.missing == 0 })
    }
}
