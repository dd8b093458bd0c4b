import TradeModel

/// Trade in goods as finely as the files tell it, seen from the subject: a record, less what finer
/// records of the same trade hold.
struct GoodsItem {
    /// The goods; TOTAL where the files do not tell them.
    let code: HSCode
    /// The subject's direction.
    let flow: Flow
    let period: TimeSpan
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
        let sorted = records.sorted { $0.cell.commodity.digits < $1.cell.commodity.digits }
        // The sums of what is known directly below a record; a code follows all that it is part of.
        var below = Array(repeating: Amount?.none, count: sorted.count)
        var open: [Int] = []
        for index in sorted.indices {
            let code = sorted[index].cell.commodity
            while let last = open.last.map({ sorted[$0].cell.commodity }),
                code == last || !code.isPart(of: last)
            {
                open.removeLast()
            }
            if let parent = open.last {
                let finer = sorted[index].value ?? .zero
                below[parent] = (below[parent] ?? .zero).adding(finer)
            }
            open.append(index)
        }
        return zip(sorted, below).compactMap { record, below in
            var value = record.value
            if let below, let whole = record.value {
                guard whole > below else { return nil }
                value = whole - below
            }
            return GoodsItem(
                code: record.cell.commodity, flow: flow, period: record.cell.period,
                entry: TradeEntry(value: value, origin: record.origin))
        }
    }
}
