import TradeModel

/// Trade in goods as finely as the files tell it, seen from the subject: a record, less what finer
/// records of the same trade hold.
struct GoodsItem {
    /// The goods; TOTAL where the files do not tell them.
    let code: HSCode
    /// The subject's direction.
    let flow: Flow
    let period: TimeSpan
    /// Whose report of trade with whom it is of.
    let side: GoodsTree.Side
    /// The value with the record that it comes from.
    let entry: TradeEntry
}

extension GoodsItem {
    /// The items of one trade: records of one reporter, partner, direction and time.
    ///
    /// Of a heading that stands beside some of its subheadings the rest is an item of the heading, so
    /// that the items add up to the coarsest records and nothing is counted twice. Where the finer
    /// records exceed the coarser there is no rest. Takes O(n log n) time.
    static func items(of records: [TradeRecord], flow: Flow) -> [GoodsItem] {
        GoodsTree.grown(from: records).flatMap { $0.roots.flatMap { items(of: $0, flow: flow) } }
    }

    private static func items(of node: GoodsTree.Node, flow: Flow) -> [GoodsItem] {
        let parts = node.parts.flatMap { items(of: $0, flow: flow) }
        guard let value = rest(of: node) else { return parts }
        let item = GoodsItem(
            code: node.code, flow: flow, period: node.record.cell.period,
            side: GoodsTree.Trade(node.record.cell).side,
            entry: TradeEntry(value: value, origin: node.record.origin))
        return [item] + parts
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
