/// The cells of each trade in each year, which are settled together.
struct YearlyTrades {
    /// The two sides of each cell of the share, and its year with its direction.
    private let places: [UInt64]
    private let times: [UInt32]
    /// The positions of the share's cells among all.
    private let cellPositions: [UInt32]
    private var order: StableOrder

    /// Finds the cells that belong together, in whatever order they stand: those of one of several
    /// shares, in each of which the trades are whole.
    init(_ cells: TradeCells, share: Int = 0, of shares: Int = 1) {
        let keys = cells.keys
        cellPositions = (0..<UInt32(keys.count)).filter { position in
            shares == 1 || Self.share(of: keys[Int(position)], shares) == share
        }
        places = cellPositions.map { keys[Int($0)].places }
        times = cellPositions.map { keys[Int($0)].directedYear }
        order = StableOrder(count: cellPositions.count)
        order.sort(by: times)
        order.sort(by: places)
    }

    /// By the sides alone, whose words are mixed by Fibonacci hashing.
    private static func share(of key: CellKey, _ shares: Int) -> Int {
        Int(truncatingIfNeeded: (key.places &* 0x9E37_79B9_7F4A_7C15) >> 40) % shares
    }

    /// Calls a closure with the positions, among all cells, of those of each trade in each year.
    func forEach(_ body: (ArraySlice<UInt32>) -> Void) {
        let sorted = order.positions
        let ofCells = sorted.map { cellPositions[Int($0)] }
        places.withUnsafeBufferPointer { places in
            times.withUnsafeBufferPointer { times in
                var start = 0
                while start < sorted.count {
                    let first = Int(sorted[start])
                    var end = start + 1
                    while end < sorted.count, places[Int(sorted[end])] == places[first],
                        times[Int(sorted[end])] == times[first]
                    {
                        end += 1
                    }
                    body(ofCells[start..<end])
                    start = end
                }
            }
        }
    }
}
