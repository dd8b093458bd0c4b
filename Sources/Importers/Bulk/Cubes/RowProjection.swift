import Synchronization
import Tabular
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

    /// The rows of cells in any order; nil where a sum is too large to hold. Notes where goods are in
    /// several editions of their code, and refuses a row that adds up those of one time where one is
    /// asked for. Takes the cells: of many, what is not needed any more is let go.
    func cube(
        _ cells: inout TradeCells, threads: Int, noting findings: inout [Diagnostic]
    ) throws(Refusal) -> TradeCube? {
        let columns = columns(cells.keys, threads: threads)
        var order = StableOrder(count: cells.count)
        for column in columns.reversed() { order.sort(by: column.positions) }
        let rows = CubeRows(columns, order.positions)
        findings += try editionFindings(rows, cells)
        // First, since the columns are not needed any more then.
        let positions = rows.labelPositions(columns)
        let labels = columns.map(\.labels)
        guard let figures = rows.figures(cells.takeFigures()) else { return nil }
        return TradeCube(selection, labels: labels, positions: positions, figures: figures)
    }

    private func editionFindings(
        _ rows: CubeRows, _ cells: TradeCells
    ) throws(Refusal) -> [Diagnostic] {
        guard selection.concernsGoods else { return [] }
        let editions = EditionsByTime(cells.keys)
        guard !editions.changes.isEmpty else { return [] }
        // In nearly all tables each time has one, and the rows need not be looked at.
        let mixed = editions.mixed == nil ? nil : rows.mixedEditions(cells)
        if selection.revisions == .one, let mixed { throw Refusal(mixed.error, cause: .usage) }
        return [editions.warning(mixed, selection, places)]
    }

    /// The columns of the keys. Those of many cells are made by several threads.
    private func columns(_ cellKeys: [CellKey], threads: Int) -> [CubeColumn] {
        let ranks = PlaceRanks(cellKeys, places)
        let keys = selection.keys
        let threads = cellKeys.count < 1 << 14 ? 1 : min(threads, keys.count)
        let columns = Mutex<[Int: CubeColumn]>([:])
        inShares(of: keys.count, threads: threads) { _, positions in
            for position in positions {
                let column = column(keys[position], cellKeys, ranks)
                columns.withLock { $0[position] = column }
            }
        }
        return columns.withLock { found in keys.indices.compactMap { found[$0] } }
    }

    private func column(
        _ key: TradeSelection.Key, _ cellKeys: [CellKey], _ ranks: PlaceRanks
    ) -> CubeColumn {
        func ofPlaces(_ code: (CellKey) -> Int) -> CubeColumn {
            CubeColumn(
                labels: ranks.texts, positions: cellKeys.map { UInt32(ranks[code($0)]) })
        }
        switch key {
        case .year:
            return CubeColumn(cellKeys.map { UInt32($0.year) }) { padded($0, to: 4) }
        case .month:
            return CubeColumn(cellKeys.map { UInt32($0.time) }) { month in
                "\(padded(month >> 4, to: 4))-\(padded(month & 15, to: 2))"
            }
        case .reporter: return ofPlaces(\.reporter)
        case .exporter: return ofPlaces { $0.flow == .export ? $0.reporter : $0.partner }
        case .importer: return ofPlaces { $0.flow == .export ? $0.partner : $0.reporter }
        case .partner: return ofPlaces { isMirror($0) ? $0.reporter : $0.partner }
        case .flow:
            return CubeColumn(
                labels: [Flow.export, .import].map(\.rawValue),
                positions: cellKeys.map { key in
                    (key.flow == .export) == isMirror(key) ? 1 : 0
                })
        case .hs2, .hs4, .hs6:
            let level = key.goodsLevel ?? 0
            let divisor = (level..<selection.cellGoodsLevel).reduce(1) { product, _ in
                product * 10
            }
            return CubeColumn(cellKeys.map { UInt32($0.goods / divisor) }) {
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
