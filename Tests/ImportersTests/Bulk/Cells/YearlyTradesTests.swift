import Testing
import TradeModel

@testable import Importers

@Suite struct YearlyTradesTests {
    @Test func putsTogetherWhatIsSettledTogether() {
        let cells = TradeCells([
            .made(1), .made(1, flow: .export), .made(1, year: 2021), .made(1, partner: 842),
            .made(1, reporter: 392), .made(1, month: 3), .made(1, goods: 27, level: 2),
            .made(1, year: 2021, edition: .hs2007), .made(1, partner: 4096 << 10),
        ])
        var groups: [[Int]] = []
        YearlyTrades(cells).forEach { groups.append($0.map(Int.init)) }
        #expect(
            groups.sorted { $0[0] < $1[0] } == [[0, 5, 6], [1], [2, 7], [3], [4], [8]])
    }

    /// Each trade is in one of the shares, with all its cells.
    @Test(arguments: [2, 3, 7]) func sharesHaveWholeTrades(shares: Int) {
        let cells = TradeCells(
            (0..<3000).map { number in
                .made(
                    1, reporter: number % 40 * 17, partner: number % 7, year: 2000 + number % 3,
                    goods: number % 100, level: 2)
            })
        func groups(_ trades: YearlyTrades) -> [[Int]] {
            var groups: [[Int]] = []
            trades.forEach { groups.append($0.map(Int.init)) }
            return groups
        }
        let parts = (0..<shares).map { groups(YearlyTrades(cells, share: $0, of: shares)) }
        #expect(parts.allSatisfy { !$0.isEmpty })
        #expect(
            parts.flatMap { $0 }.sorted { $0[0] < $1[0] }
                == groups(YearlyTrades(cells)).sorted { $0[0] < $1[0] })
    }

    @Test func ofNoCellsThereIsNoTrade() {
        YearlyTrades(TradeCells()).forEach { _ in Issue.record("a trade of no cells") }
    }
}
