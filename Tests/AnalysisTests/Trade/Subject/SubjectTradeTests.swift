import Testing
import TradeModel

@testable import Analysis

@Suite struct SubjectTradeTests {
    private typealias Cell = SubjectTrade.Cell
    private let period = TimeSpan.year(Year(ordinal: 2010))

    private func trade(_ basis: Basis = .mirror) -> SubjectTrade {
        SubjectTrade(subject: .northKorea, basis: basis, source: "test", unit: .usDollars)
    }

    private func cell(_ code: String, _ direction: TradeDirection) -> Cell {
        Cell(partner: MadeUp.partner(code), direction: direction, period: period)
    }

    @Test func goodsOfOneCellAddUp() {
        var trade = trade()
        trade.add(TradeEntry(value: Amount(2)), to: cell("CHN", .import))
        trade.add(TradeEntry(value: Amount(3)), to: cell("CHN", .import))
        #expect(trade.entries[cell("CHN", .import)]?.value == Amount(5))
    }

    @Test func bothDirectionsNeedBoth() {
        var trade = trade()
        trade.add(TradeEntry(value: Amount(2)), to: cell("CHN", .import))
        let half = trade.entry(MadeUp.partner("CHN"), .total, period)
        #expect(half?.value == nil)
        #expect(half?.missing == 1)
        trade.markExhaustive(partners: [MadeUp.partner("CHN")], periods: [period])
        #expect(trade.entry(MadeUp.partner("CHN"), .total, period)?.value == Amount(2))
        #expect(trade.entry(MadeUp.partner("RUS"), .total, period) == nil)
    }

    @Test func theWorldAndGroupsAreNoPartners() {
        var trade = trade()
        trade.add(TradeEntry(value: Amount(2)), to: cell("CHN", .import))
        trade.add(TradeEntry(value: Amount(9)), to: cell("WLD", .import))
        trade.add(
            TradeEntry(value: Amount(9)),
            to: Cell(partner: .group("CHN+RUS"), direction: .import, period: period))
        #expect(trade.partners(in: period).map(\.key) == ["CHN"])
    }
}
