import Testing
import TradeModel

@testable import Importers

@Suite struct CubeRowsTests {
    private static let columns = [
        CubeColumn(labels: ["a", "b"], positions: [1, 0, 1, 0, 1]),
        CubeColumn(labels: ["x", "y"], positions: [0, 1, 0, 0, 1]),
    ]
    /// The positions of the cells in the order of both columns.
    private static let order: [UInt32] = [3, 1, 0, 2, 4]

    @Test(arguments: 1...6) func addsUpWhatStandsInOneRow(threads: Int) throws {
        let cells: [TradeCell] = [
            .made(1), .made(2), .made(4, records: 3), .made(8, records: 0, missing: 2), .made(16),
        ]
        let rows = CubeRows(Self.columns, Self.order)
        #expect(rows.labelPositions(Self.columns) == [0, 0, 0, 1, 1, 0, 1, 1])
        let figures = try #require(rows.figures(cells, threads: threads))
        #expect(figures.map(\.value) == [nil, Amount(2), Amount(5), Amount(16)])
        #expect(figures.map(\.records) == [0, 1, 4, 1])
        #expect(figures.map(\.missing) == [2, 0, 0, 0])
    }

    @Test(arguments: 1...3) func givesNoneWhereASumIsTooLarge(threads: Int) {
        let most = TradeCell(
            key: TradeCell.made(1).key, amount: Amount(trillionths: .max), records: 1, missing: 0,
            chapters: Chapters())
        let rows = CubeRows(Self.columns, Self.order)
        #expect(rows.figures([most, .made(1), .made(1), .made(1), most], threads: threads) == nil)
        #expect(rows.figures([.made(1), most, .made(1), most, most], threads: threads) != nil)
    }

    @Test func ofNoCellsThereIsNoRow() {
        let rows = CubeRows([CubeColumn(labels: [], positions: [])], [])
        #expect(rows.figures([], threads: 2)?.isEmpty == true)
        #expect(rows.labelPositions([CubeColumn(labels: [], positions: [])]).isEmpty)
    }
}
