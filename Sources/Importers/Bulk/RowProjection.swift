import TradeModel

/// Turns cells into rows: each key's value as a number that has the order of its text, so that
/// hundreds of thousands of cells are sorted without comparing texts.
struct RowProjection {
    private let selection: TradeSelection
    private let places: PlaceCodes

    init(_ selection: TradeSelection, _ places: PlaceCodes) {
        self.selection = selection
        self.places = places
    }

    /// The rows, in the order of their keys.
    func rows(_ entries: [CubeSettlement.Entry]) -> [TradeCube.Row] {
        let ranks = PlaceRanks(entries, places)
        var ordered = entries.indices.map { index in
            (row: ordinals(entries[index].cell.key, ranks), entry: index)
        }
        ordered.sort { $0.row < $1.row }
        var rows: [TradeCube.Row] = []
        var start = 0
        while start < ordered.count {
            var end = start
            var amount = Amount.zero
            var (records, missing) = (0, 0)
            while end < ordered.count, ordered[end].row == ordered[start].row {
                let cell = entries[ordered[end].entry].cell
                amount += cell.amount
                records += cell.records
                missing += cell.missing
                end += 1
            }
            rows.append(
                TradeCube.Row(
                    keys: texts(entries[ordered[start].entry].cell.key, ranks),
                    value: records > 0 ? amount : nil, records: records, missing: missing))
            start = end
        }
        return rows
    }

    /// A row's keys as numbers, in their order.
    private struct Ordinals: Comparable {
        private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
        private var bits = 0

        /// Adds a number of at most 20 bits; one that does not fit a word goes into the next.
        @inline(__always)
        mutating func append(_ value: Int, bits width: Int) {
            if bits % 64 + width > 64 { bits += 64 - bits % 64 }
            let placed = UInt64(truncatingIfNeeded: value) << UInt64(64 - bits % 64 - width)
            switch bits / 64 {
            case 0: words.0 |= placed
            case 1: words.1 |= placed
            default: words.2 |= placed
            }
            bits += width
        }

        static func < (a: Ordinals, b: Ordinals) -> Bool { a.words < b.words }
        static func == (a: Ordinals, b: Ordinals) -> Bool { a.words == b.words }
    }

    private func ordinals(_ key: CellKey, _ ranks: PlaceRanks) -> Ordinals {
        var ordinals = Ordinals()
        let sides = sides(key)
        for column in selection.keys {
            switch column {
            case .year: ordinals.append(key.year, bits: 14)
            case .month: ordinals.append(key.year << 4 | key.month, bits: 18)
            case .reporter: ordinals.append(ranks[key.reporter], bits: 20)
            case .exporter: ordinals.append(ranks[sides.exporter], bits: 20)
            case .importer: ordinals.append(ranks[sides.importer], bits: 20)
            case .partner: ordinals.append(ranks[sides.partner], bits: 20)
            case .flow: ordinals.append(sides.flow == .export ? 0 : 1, bits: 1)
            case .hs2, .hs4, .hs6: ordinals.append(goods(key, column), bits: 20)
            }
        }
        return ordinals
    }

    private func texts(_ key: CellKey, _ ranks: PlaceRanks) -> [String] {
        let sides = sides(key)
        return selection.keys.map { column in
            switch column {
            case .year: padded(key.year, to: 4)
            case .month: "\(padded(key.year, to: 4))-\(padded(key.month, to: 2))"
            case .reporter: ranks.text(of: key.reporter)
            case .exporter: ranks.text(of: sides.exporter)
            case .importer: ranks.text(of: sides.importer)
            case .partner: ranks.text(of: sides.partner)
            case .flow: sides.flow.rawValue
            case .hs2, .hs4, .hs6: padded(goods(key, column), to: column.goodsLevel ?? 0)
            }
        }
    }

    /// The goods of a key, cut to a column's digits.
    private func goods(_ key: CellKey, _ column: TradeSelection.Key) -> Int {
        let further = selection.goodsLevel - (column.goodsLevel ?? 0)
        return (0..<further).reduce(key.goods) { goods, _ in goods / 10 }
    }

    /// The codes of the sides, and the direction and the other side of the subject or the reporter.
    private func sides(
        _ key: CellKey
    ) -> (exporter: Int, importer: Int, partner: Int, flow: Flow) {
        let isExport = key.flow == .export
        let exporter = isExport ? key.reporter : key.partner
        let importer = isExport ? key.partner : key.reporter
        let isMirror =
            selection.subject != nil && !places.isSubject(key.reporter)
        return (
            exporter, importer, isMirror ? key.reporter : key.partner,
            isMirror ? key.flow.mirrored : key.flow
        )
    }
}
