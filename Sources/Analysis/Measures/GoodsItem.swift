import TradeModel

/// Trade in goods as finely as the files tell it, seen from the subject: a record, less what finer
/// records of the same trade hold.
struct GoodsItem {
    /// The goods; TOTAL where the files do not tell them.
    let code: HSCode
    /// The coarsest goods of the same trade, other than all of it, whose record the item is a part of.
    let within: HSCode
    /// Goods of the code that are items of their own, so that the item holds none of them.
    let without: [HSCode]
    /// The subject's direction.
    let flow: Flow
    let period: TimeSpan
    /// Whose report of trade with whom it is of.
    let side: GoodsTree.Side
    /// The value with the record that it comes from.
    let entry: TradeEntry
    /// Whether a coarser record of the same trade has a value: all trade lacks nothing then, though
    /// this has none.
    let isHeld: Bool
}

extension GoodsItem {
    /// The items of one trade: records of one reporter, partner, direction and time.
    ///
    /// Of a heading that stands beside some of its subheadings the rest is an item of the heading, so
    /// that the items add up to the coarsest records and nothing is counted twice. Where the finer
    /// records exceed the coarser there is no rest. Takes O(n log n) time.
    static func items(of records: [TradeRecord], flow: Flow) -> [GoodsItem] {
        GoodsTree.grown(from: records).flatMap {
            $0.roots.flatMap { items(of: $0, flow: flow, within: .total, isHeld: false) }
        }
    }

    private static func items(
        of node: GoodsTree.Node, flow: Flow, within coarsest: HSCode, isHeld: Bool
    ) -> [GoodsItem] {
        let within = coarsest == .total ? node.code : coarsest
        let holds = isHeld || node.record.value != nil
        let parts = node.parts.flatMap { items(of: $0, flow: flow, within: within, isHeld: holds) }
        guard let value = rest(of: node) else { return parts }
        let item = GoodsItem(
            code: node.code, within: within, without: known(node.parts), flow: flow,
            period: node.record.cell.period,
            side: GoodsTree.Trade(node.record.cell).side,
            entry: TradeEntry(value: value, origin: node.record.origin), isHeld: isHeld)
        return [item] + parts
    }

    /// The codes of the parts that a record is less of: all whose values are known.
    private static func known(_ parts: [GoodsTree.Node]) -> [HSCode] {
        let open = Set(parts.filter { $0.record.value == nil }.map(\.code))
        return Set(parts.map(\.code)).subtracting(open).sorted { $0.digits < $1.digits }
    }

    /// What the known parts leave of a record; nil, in the outer sense, where they leave nothing.
    private static func rest(of node: GoodsTree.Node) -> Amount?? {
        guard let whole = node.record.value, !node.parts.isEmpty else {
            return .some(node.record.value)
        }
        let known = node.parts.reduce(Amount?.some(.zero)) { sum, part in
            sum.flatMap { $0.adding(part.record.value ?? .zero) }
        }
        guard let known, whole > known else { return nil }
        return .some(whole - known)
    }
}
