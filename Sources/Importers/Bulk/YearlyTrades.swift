/// The cells of each trade in each year, which are settled together.
struct YearlyTrades {
    /// The two sides of each cell, and its year with its direction.
    private let places: [UInt64]
    private let times: [UInt32]
    private var order: StableOrder

    /// Finds the cells that belong together, in whatever order they stand.
    init(_ cells: [TradeCell]) {
        places = cells.map(\.key.places)
        times = cells.map(\.key.directedYear)
        order = StableOrder(count: cells.count)
        order.sort(by: times)
        order.sort(by: places)
    }

    /// Calls a closure with the positions of the cells of each trade in each year, which are there for
    /// the time of the call.
    func forEach(_ body: (Slice<UnsafeBufferPointer<UInt32>>) -> Void) {
        order.positions.withUnsafeBufferPointer { positions in
            places.withUnsafeBufferPointer { places in
                times.withUnsafeBufferPointer { times in
                    var start = 0
                    while start < positions.count {
                        let first = Int(positions[start])
                        var end = start + 1
                        while end < positions.count, places[Int(positions[end])] == places[first],
                            times[Int(positions[end])] == times[first]
                        {
                            end += 1
                        }
                        body(positions[start..<end])
                        start = end
                    }
                }
            }
        }
    }
}
