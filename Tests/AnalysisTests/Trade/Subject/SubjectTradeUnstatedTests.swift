import Testing
import TradeModel

@testable import Analysis

/// Totals of the subject's own reports where the World record does not tell of every period.
@Suite struct SubjectTradeUnstatedTests {
    /// Two partners in each of three years, and the world in the first and the last.
    private let years: [String] =
        ["2018", "2019", "2020"].flatMap {
            ["PRK CHN export \($0) TOTAL 10", "PRK RUS export \($0) TOTAL 20"]
        } + ["PRK WLD export 2018 TOTAL 100", "PRK WLD export 2020 TOTAL 100"]

    private func named(_ result: IndicatorResult) -> [Diagnostic] {
        result.findings.filter {
            $0.code == .incompleteTotal && $0.message.contains("the World record")
        }
    }

    private func exports(_ reports: [String], by frequency: Frequency) throws -> IndicatorResult {
        try TradeValue.result(
            TradeQuestion(subject: .northKorea, direction: .export, frequency: frequency),
            from: MadeUp.reports(reports))
    }

    @Test func aYearWithoutTheWorldIsNamed() throws {
        let result = try exports(years, by: .annual)
        #expect(result.points.map(\.value) == [100, 30, 100])
        let told = named(result)
        try #require(told.count == 1)
        #expect(told[0].message.hasSuffix(": exports 2019"))
        #expect(told[0].parts.map(\.period?.description) == ["2019"])
        #expect(told[0].parts.first?.message.hasPrefix("2019: ") == true)
    }

    /// Wherever the total is used.
    @Test func sharesAndChangesNameItToo() throws {
        let facts = MadeUp.reports(years)
        let all = TradeQuestion(subject: .northKorea, direction: .export)
        var china = all
        china.partner = .china
        #expect(named(try PartnerShare.result(china, from: facts)).count == 1)
        #expect(named(try YearOverYear.result(all, from: facts)).count == 1)
        #expect(named(try Concentration.result(all, from: facts)).count == 1)
        let split = try ShareDecomposition.result(
            china, from: .year(Year(2018)), to: .year(Year(2019)), in: facts)
        #expect(named(split).map(\.period?.description) == ["2019"])
        let whole = try ShareDecomposition.result(
            china, from: .year(Year(2018)), to: .year(Year(2020)), in: facts)
        #expect(named(whole).isEmpty)
        // Trade with one partner has nothing to do with it.
        #expect(named(try TradeValue.result(china, from: facts)).isEmpty)
    }

    /// A year of which the World record tells eleven months is a sum over the partners.
    @Test func aYearThatTheWorldTellsInPartIsNamed() throws {
        let months = (1...12).map { $0 < 10 ? "2019-0\($0)" : "2019-\($0)" }
        let reports =
            months.map { "PRK CHN export \($0) TOTAL 10" }
            + months.dropLast().map { "PRK WLD export \($0) TOTAL 100" }
        let result = try exports(reports, by: .annual)
        #expect(result.points.map(\.value) == [120])
        #expect(named(result).first?.message.hasSuffix(": exports 2019") == true)
        let monthly = named(try exports(reports, by: .monthly))
        #expect(monthly.first?.message.hasSuffix(": exports 2019-12") == true)
    }

    /// Of each direction what is known of it, so that the total is the sum of what stands beside it.
    @Test func theWorldOfOneDirectionIsInTheTotal() throws {
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea),
            from: MadeUp.reports([
                "PRK WLD import 2019 TOTAL 100", "PRK CHN import 2019 TOTAL 30",
                "PRK CHN export 2019 TOTAL 20",
            ]))
        let point = try #require(result.point("2019"))
        #expect(point.value == 120)
        #expect(point.number("import") == 100)
        #expect(point.number("export") == 20)
        #expect(named(result).first?.message.hasSuffix(": exports 2019") == true)
        // It is no World record that the partners could fail to add up to.
        #expect(result.codes == [.incompleteTotal])
    }

    /// The World record is of all goods alone, so that the coal of others than those two may be in it.
    @Test func aWorldThatDoesNotTellTheGoodsIsNamed() throws {
        let facts = MadeUp.reports([
            "PRK CHN export 2019 27 60", "PRK RUS export 2019 27 40",
            "PRK WLD export 2019 TOTAL 500",
        ])
        var coal = TradeQuestion(subject: .northKorea, direction: .export)
        coal.goods = GoodsSelection([try #require(HSCode("27"))], revisions: .any)
        let value = try TradeValue.result(coal, from: facts)
        #expect(value.point("2019")?.value == 100)
        #expect(value.codes == [.incompleteTotal])
        coal.partner = .china
        let share = try PartnerShare.result(coal, from: facts)
        #expect(share.point("2019")?.value == 60)
        #expect(named(share).first?.message.hasSuffix(": exports 2019") == true)
    }

    @Test func filesWithoutTheWorldOrWithItThroughoutSayNothing() throws {
        let partners = years.filter { !$0.contains("WLD") }
        #expect(named(try exports(partners, by: .annual)).isEmpty)
        let whole = years + ["PRK WLD export 2019 TOTAL 100"]
        #expect(named(try exports(whole, by: .annual)).isEmpty)
        // That of a year tells nothing of its months.
        let months = ["PRK CHN export 2019-01 TOTAL 10", "PRK WLD export 2019 TOTAL 100"]
        #expect(named(try exports(months, by: .monthly)).isEmpty)
    }
}
