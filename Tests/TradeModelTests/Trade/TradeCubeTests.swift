import Testing

@testable import TradeModel

@Suite struct TradeCubeTests {
    private static let rows = [
        TradeCube.Row(keys: ["2020", "CHN"], value: Amount(3), records: 1, missing: 0),
        TradeCube.Row(keys: ["2019", "PRK"], value: nil, records: 0, missing: 2),
        TradeCube.Row(keys: ["2019", "#77"], value: Amount(5), records: 2, missing: 1),
    ]

    @Test func putsRowsInOrder() {
        let cube = TradeCube(TradeSelection(keys: [.year, .partner]), rows: Self.rows)
        #expect(cube.rows == [Self.rows[2], Self.rows[1], Self.rows[0]])
        #expect(cube.labels == [["2019", "2020"], ["#77", "CHN", "PRK"]])
        #expect(cube.positions == [0, 0, 0, 2, 1, 1])
        #expect(!cube.isEmpty)
    }

    @Test func aCubeByPositionsHasTheSameRows() {
        let selection = TradeSelection(keys: [.year, .partner])
        let cube = TradeCube(selection, rows: Self.rows)
        let same = TradeCube(
            selection, labels: cube.labels, positions: cube.positions, figures: cube.figures)
        #expect(same.rows == cube.rows)
    }

    @Test func figuresAreAddedUp() {
        let none = TradeCube.Figures(value: nil, records: 0, missing: 2)
        let some = TradeCube.Figures(value: Amount(3), records: 1, missing: 1)
        let most = TradeCube.Figures(value: Amount(trillionths: .max), records: 5, missing: 0)
        #expect(none.adding(none) == TradeCube.Figures(value: nil, records: 0, missing: 4))
        #expect(none.adding(some) == TradeCube.Figures(value: Amount(3), records: 1, missing: 3))
        #expect(some.adding(some) == TradeCube.Figures(value: Amount(6), records: 2, missing: 2))
        #expect(most.adding(some) == nil)
        #expect(most.adding(none)?.value == Amount(trillionths: .max))
        // What a row of millions takes.
        #expect(MemoryLayout<TradeCube.Figures>.stride == 32)
    }

    @Test func mayBeEmpty() {
        let cube = TradeCube(TradeSelection(keys: [.year]), rows: [])
        #expect(cube.isEmpty && cube.rows.isEmpty)
    }
}
