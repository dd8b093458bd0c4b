import Synchronization
import Tabular
import TradeModel

/// Which cells each row of a cube adds up: those of one row stand in a row in the order of the keys.
struct CubeRows {
    /// The positions of the cells in this order.
    private let order: [UInt32]
    /// Where the cells of each row begin in it, and where those of the last end.
    private let starts: [UInt32]

    /// The rows of cells that are in the order of columns.
    init(_ columns: [CubeColumn], _ order: [UInt32]) {
        self.order = order
        guard !order.isEmpty else {
            starts = [0]
            return
        }
        // A column after the other, so that the loops are short.
        var isFirst = [Bool](repeating: false, count: order.count)
        isFirst[0] = true
        for column in columns {
            column.positions.withUnsafeBufferPointer { positions in
                var before = positions[Int(order[0])]
                for place in order.indices {
                    let here = positions[Int(order[place])]
                    if here != before { isFirst[place] = true }
                    before = here
                }
            }
        }
        var starts: [UInt32] = []
        starts.reserveCapacity(order.count + 1)
        for place in order.indices where isFirst[place] { starts.append(UInt32(place)) }
        starts.append(UInt32(order.count))
        self.starts = starts
    }

    private var count: Int { starts.count - 1 }

    /// The positions of the rows' values among the labels of columns, those of a row together.
    func labelPositions(_ columns: [CubeColumn]) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: count * columns.count) { buffer, written in
            for (index, column) in columns.enumerated() {
                column.positions.withUnsafeBufferPointer { positions in
                    for row in 0..<count {
                        buffer.initializeElement(
                            at: row * columns.count + index,
                            to: positions[Int(order[Int(starts[row])])])
                    }
                }
            }
            written = count * columns.count
        }
    }

    /// What the rows add up to; nil where a sum is too large to hold.
    func figures(_ cells: [TradeCell], threads: Int) -> [TradeCube.Figures]? {
        let isTooLarge = Mutex(false)
        let figures = [TradeCube.Figures](unsafeUninitializedCapacity: count) { buffer, written in
            // Each thread writes other rows.
            nonisolated(unsafe) let all = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
            inShares(of: count, threads: threads) { _, rows in
                if !add(cells, of: rows, into: all) { isTooLarge.withLock { $0 = true } }
            }
            written = isTooLarge.withLock { $0 } ? 0 : count
        }
        return isTooLarge.withLock { $0 } ? nil : figures
    }

    /// Adds up the cells of some rows; false where a sum is too large to hold.
    private func add(
        _ cells: [TradeCell], of rows: Range<Int>,
        into figures: UnsafeMutableBufferPointer<TradeCube.Figures>
    ) -> Bool {
        for row in rows {
            var amount = Amount.zero
            var (records, missing) = (0, 0)
            for place in Int(starts[row])..<Int(starts[row + 1]) {
                let position = Int(order[place])
                guard let sum = amount.adding(cells[position].amount) else { return false }
                amount = sum
                records += cells[position].records
                missing += cells[position].missing
            }
            figures.initializeElement(
                at: row,
                to: TradeCube.Figures(
                    value: records > 0 ? amount : nil, records: records, missing: missing))
        }
        return true
    }
}
