import TradeModel

/// Turns cells into rows. The values of each key become numbers that have the order of their texts, so
/// that hundreds of thousands of cells are sorted and put together without comparing texts.
struct RowProjection {
    private let selection: TradeSelection
    private let places: PlaceCodes

    init(_ selection: TradeSelection, _ places: PlaceCodes) {
        self.selection = selection
        self.places = places
    }

    /// The rows of cells in any order; nil where a sum is too large to hold.
    func cube(_ cells: [TradeCell]) -> TradeCube? {
        let ranks = PlaceRanks(cells, places)
        let columns = selection.keys.map { column($0, cells, ranks) }
        var order = StableOrder(count: cells.count)
        for column in columns.reversed() { order.sort(by: column.positions) }

        var positions: [UInt32] = []
        var figures: [TradeCube.Figures] = []
        // Room that is not needed takes no memory; growing would.
        positions.reserveCapacity(cells.count * columns.count)
        figures.reserveCapacity(cells.count)
        var start = 0
        while start < cells.count {
            let first = Int(order.positions[start])
            var sum = Sum()
            var end = start
            while end < cells.count {
                let next = Int(order.positions[end])
                guard columns.allSatisfy({ $0.positions[next] == $0.positions[first] }) else {
                    break
                }
                guard sum.add(cells[next]) else { return nil }
                end += 1
            }
            for column in columns { positions.append(column.positions[first]) }
            figures.append(sum.figures)
            start = end
        }
        return TradeCube(
            selection, labels: columns.map(\.labels), positions: positions, figures: figures)
    }

    /// What a row adds up to.
    private struct Sum {
        private var amount = Amount.zero
        private var records = 0
        private var missing = 0

        /// Adds a cell; false where the sum is too large to hold.
        mutating func add(_ cell: TradeCell) -> Bool {
            guard let sum = amount.adding(cell.amount) else { return false }
            amount = sum
            records += cell.records
            missing += cell.missing
            return true
        }

        var figures: TradeCube.Figures {
            TradeCube.Figures(
                value: records > 0 ? amount : nil, records: records, missing: missing)
        }
    }

    private func column(
        _ key: TradeSelection.Key, _ cells: [TradeCell], _ ranks: PlaceRanks
    ) -> CubeColumn {
        func ofPlaces(_ code: (CellKey) -> Int) -> CubeColumn {
            CubeColumn(
                labels: ranks.texts, positions: cells.map { UInt32(ranks[code($0.key)]) })
        }
        switch key {
        case .year:
            return CubeColumn(cells.map { UInt32($0.key.year) }) { padded($0, to: 4) }
        case .month:
            return CubeColumn(cells.map { UInt32($0.key.year << 4 | $0.key.month) }) { month in
                "\(padded(month >> 4, to: 4))-\(padded(month & 15, to: 2))"
            }
        case .reporter: return ofPlaces(\.reporter)
        case .exporter: return ofPlaces { $0.flow == .export ? $0.reporter : $0.partner }
        case .importer: return ofPlaces { $0.flow == .export ? $0.partner : $0.reporter }
        case .partner: return ofPlaces { isMirror($0) ? $0.reporter : $0.partner }
        case .flow:
            return CubeColumn(
                labels: [Flow.export, .import].map(\.rawValue),
                positions: cells.map { cell in
                    (cell.key.flow == .export) == isMirror(cell.key) ? 1 : 0
                })
        case .hs2, .hs4, .hs6:
            let level = key.goodsLevel ?? 0
            let divisor = (level..<selection.goodsLevel).reduce(1) { product, _ in product * 10 }
            return CubeColumn(cells.map { UInt32($0.key.goods / divisor) }) {
                padded($0, to: level)
            }
        }
    }

    /// Whether partner and direction are those of the record's other side.
    @inline(__always)
    private func isMirror(_ key: CellKey) -> Bool {
        selection.subject != nil && !places.isSubject(key.reporter)
    }
}
