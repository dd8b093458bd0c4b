import TradeModel

extension GoodsTree {
    /// What a trade has of goods that begin with some digits.
    private enum Part {
        /// These records, of which none is part of another.
        case records([TradeRecord])
        /// None: what was reported of the goods around them leaves no room for them.
        case none(TradeRecord)
        /// Something or nothing: only coarser goods are told.
        case untold(TradeRecord)
        /// The table says nothing of goods around them.
        case silence
    }

    /// The records of a trade that make up the goods asked for, without any that repeats another.
    ///
    /// Where there is none of these goods, one record stands for the trade: of zero, where the parts of
    /// a coarser record come to it without them or the source lists every flow there was; without a
    /// value, where only coarser goods are told. Where the table tells neither, there is none. Of several
    /// goods of which some are told and others only more coarsely, a record without a value stands
    /// beside those that are told: what is known of some is not what there is of all.
    func records(of goods: GoodsSelection, listsEveryFlow: Bool) -> [TradeRecord] {
        let parts = goods.prefixes.map { part(of: $0, in: roots, above: nil) }
        let found = parts.flatMap { part -> [TradeRecord] in
            if case .records(let records) = part { records } else { [] }
        }
        let untold = parts.compactMap { part -> TradeRecord? in
            if case .untold(let whole) = part { whole } else { nil }
        }
        if let whole = untold.first { return found + [standIn(whole, nil)] }
        guard found.isEmpty else { return found }
        if listsEveryFlow, let first = roots.first { return [standIn(first.record, .zero)] }
        let none = parts.compactMap { part -> TradeRecord? in
            if case .none(let whole) = part { whole } else { nil }
        }
        guard none.count == parts.count, let whole = none.first else { return [] }
        return [standIn(whole, .zero)]
    }

    private func part(of goods: HSCode, in nodes: [Node], above whole: Node?) -> Part {
        let found = nodes.filter { goods.isWhole(of: $0.code) }
        if !found.isEmpty { return .records(found.map(\.record)) }
        if let next = nodes.first(where: { $0.code.isWhole(of: goods) }) {
            return part(of: goods, in: next.parts, above: next)
        }
        guard let whole else { return .silence }
        // A section holds a chapter that nobody can trade in: that it is not told leaves nothing open.
        return whole.isComplete || goods.isUnused ? .none(whole.record) : .untold(whole.record)
    }

    /// A record that tells of the goods asked for what follows from another.
    private func standIn(_ whole: TradeRecord, _ value: Amount?) -> TradeRecord {
        TradeRecord(
            origin: whole.origin,
            cell: TradeRecord.Cell(
                collection: whole.cell.collection, reporter: trade.reporter,
                partner: trade.partner, flow: trade.flow, period: trade.period,
                commodity: .total, revision: nil),
            value: value, valuation: whole.valuation, role: whole.role)
    }
}
