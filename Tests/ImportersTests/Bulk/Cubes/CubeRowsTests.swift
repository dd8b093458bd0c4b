import TestSupport
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

    private static func figures(
        _ value: Int, records: Int = 1, missing: Int = 0
    ) -> TradeCube.Figures {
        TradeCube.Figures(
            value: records > 0 ? Amount(value) : nil, records: records, missing: missing)
    }

    @Test func addsUpWhatStandsInOneRow() throws {
        let cells = [
            Self.figures(1), Self.figures(2), Self.figures(4, records: 3),
            Self.figures(8, records: 0, missing: 2), Self.figures(16),
        ]
        let rows = CubeRows(Self.columns, Self.order)
        #expect(rows.labelPositions(Self.columns) == [0, 0, 0, 1, 1, 0, 1, 1])
        let figures = try #require(rows.figures(cells))
        #expect(figures.map(\.value) == [nil, Amount(2), Amount(5), Amount(16)])
        #expect(figures.map(\.records) == [0, 1, 4, 1])
        #expect(figures.map(\.missing) == [2, 0, 0, 0])
    }

    @Test func givesNoneWhereASumIsTooLarge() {
        let most = TradeCube.Figures(
            value: Amount(trillionths: .max), records: 1, missing: 0)
        let one = Self.figures(1)
        let rows = CubeRows(Self.columns, Self.order)
        #expect(rows.figures([most, one, one, one, most]) == nil)
        #expect(rows.figures([one, most, one, most, most]) != nil)
    }

    /// Against a dictionary, for cells in any order.
    @Test(arguments: 0..<50) func addsUpAsADictionaryDoes(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...300, using: &random)
        let values = (0..<count).map { _ in UInt32.random(in: 0..<60, using: &random) }
        var expected: [UInt32: Int] = [:]
        for (number, value) in values.enumerated() { expected[value, default: 0] += number }
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        let rows = CubeRows(
            [CubeColumn(labels: [], positions: values)], order.map { UInt32($0) })
        let figures = try #require(rows.figures((0..<count).map { Self.figures($0) }))
        #expect(
            figures.map(\.value)
                == expected.sorted { $0.key < $1.key }.map { Amount($0.value) })
        #expect(figures.reduce(0) { $0 + $1.records } == count)
    }

    @Test func ofNoCellsThereIsNoRow() {
        let rows = CubeRows([CubeColumn(labels: [], positions: [])], [])
        #expect(rows.figures([])?.isEmpty == true)
        #expect(rows.labelPositions([CubeColumn(labels: [], positions: [])]).isEmpty)
    }
}
