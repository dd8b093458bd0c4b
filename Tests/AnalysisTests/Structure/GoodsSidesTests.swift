import Testing
import TradeModel

@testable import Analysis

/// Goods of what the subject reports itself, with its partners and with the world.
@Suite struct GoodsSidesTests {
    private let exports = TradeQuestion(subject: .northKorea, direction: .export)

    private func row(_ goods: String, _ value: Int, _ partner: String, _ year: String) -> GoodsRow {
        GoodsRow(goods, value, reporter: "PRK", partner: partner, flow: .export, period: year)
    }

    /// China's goods in three years, and the world's in the first and the last.
    private var years: [GoodsRow] {
        ["2018", "2019", "2020"].flatMap { [row("27", 10, "CHN", $0), row("03", 5, "CHN", $0)] }
            + ["2018", "2020"].flatMap { [row("27", 100, "WLD", $0), row("84", 60, "WLD", $0)] }
    }

    @Test func periodsWithoutTheWorldsGoodsAreNamed() throws {
        let result = try SectionShares.result(exports, from: MadeUp.goods(years))
        let amounts = result.points.filter { $0.period == "2019" }.map { $0.number("amount") }
        #expect(amounts == [5, 10])
        #expect(result.codes == [.incompleteTotal])
        #expect(result.findings.first?.message.hasSuffix(" not be all: exports 2019") == true)
        let top = try TopGoods.result(exports, .chapter, top: 1, from: MadeUp.goods(years))
        #expect(top.codes == [.incompleteTotal])
        // Goods of trade with one partner are no part of it.
        var china = exports
        china.partner = .china
        #expect(try SectionShares.result(china, from: MadeUp.goods(years)).codes.isEmpty)
    }

    @Test func partnersOfAPartOfTheWorldAreTold() throws {
        let total = row("TOTAL", 100, "WLD", "2019")
        let part = [row("27", 10, "CHN", "2019"), row("03", 5, "CHN", "2019")]
        let result = try SectionShares.result(exports, from: MadeUp.goods(part + [total]))
        #expect(result.codes == [.partnersNotWorld])
        #expect(result.findings.first?.period == TimeSpan("2019"))
        #expect(
            result.findings.first?.message
                == "2019, exports: the World record, which does not tell these goods, says 100, and"
                + " the partners whose goods are added up sum to 15 (-85 %)")
        // Within half a percent it may be rounding.
        let whole = MadeUp.goods(part + [total, row("72", 85, "RUS", "2019")])
        #expect(try SectionShares.result(exports, from: whole).codes.isEmpty)
    }

    @Test func partnersAloneSayNothing() throws {
        let partners = years.filter { $0.partner == "CHN" }
        #expect(try SectionShares.result(exports, from: MadeUp.goods(partners)).codes.isEmpty)
    }
}
