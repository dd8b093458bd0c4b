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

    /// The positions of the cells of each row.
    var positionsByRow: some Sequence<ArraySlice<UInt32>> {
        (0..<count).lazy.map { order[Int(starts[$0])..<Int(starts[$0 + 1])] }
    }

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

    /// What the rows add up to, from what the cells do, each of which has a position in the order; nil
    /// where a sum is too large to hold. The rows' figures take the place of the cells', which are as many
    /// or more.
    consuming func figures(_ cells: consuming [TradeCube.Figures]) -> [TradeCube.Figures]? {
        cells.arrange(by: order)
        for row in 0..<count {
            var sum = cells[Int(starts[row])]
            for place in Int(starts[row]) + 1..<Int(starts[row + 1]) {
                guard let more = sum.adding(cells[place]) else { return nil }
                sum = more
            }
            cells[row] = sum
        }
        // Many cells of few rows would stay in memory with these.
        if count < cells.count / 2 { return Array(cells[..<count]) }
        cells.removeLast(cells.count - count)
        return cells
    }
}

extension Array {
    /// Brings the elements into an order, given by the positions of all, each once, without room for
    /// another array of them: along the cycles in which they change their places (D. E. Knuth, "The Art of
    /// Computer Programming", volume 1, 1.3.3).
    fileprivate mutating func arrange(by order: consuming [UInt32]) {
        for start in order.indices where order[start] != start {
            let first = self[start]
            var place = start
            while order[place] != start {
                let next = Int(order[place])
                self[place] = self[next]
                order[place] = UInt32(place)
                place = next
            }
            self[place] = first
            order[place] = UInt32(place)
        }
    }
}
