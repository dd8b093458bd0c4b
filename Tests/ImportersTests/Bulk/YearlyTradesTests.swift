import Testing
import TradeModel

@testable import Importers

@Suite struct YearlyTradesTests {
    @Test func putsTogetherWhatIsSettledTogether() {
        let cells: [TradeCell] = [
            .made(1), .made(1, flow: .export), .made(1, year: 2021), .made(1, partner: 842),
            .made(1, reporter: 392), .made(1, month: 3), .made(1, goods: 27, level: 2),
            .made(1, year: 2021, edition: .hs2007), .made(1, partner: 4096 << 10),
        ]
        var groups: [[Int]] = []
        YearlyTrades(cells).forEach { groups.append($0.map(Int.init)) }
        #expect(
            groups.sorted { $0[0] < $1[0] } == [[0, 5, 6], [1], [2, 7], [3], [4], [8]])
    }

    @Test func ofNoCellsThereIsNoTrade() {
        YearlyTrades([]).forEach { _ in Issue.record("a trade of no cells") }
    }
}
