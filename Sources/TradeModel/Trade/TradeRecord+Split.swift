extension TradeRecord.Cell {
    /// The columns by which the table splits the trade, without their codes; empty where it does not.
    public var split: String {
        part.split(separator: "+").map { $0.prefix { $0 != ":" } }.joined(separator: "+")
    }

    /// The same trade, whatever part of it.
    fileprivate var whole: TradeRecord.Cell {
        TradeRecord.Cell(
            collection: collection, reporter: reporter, partner: partner, flow: flow,
            period: period, commodity: commodity, revision: revision)
    }
}

extension [TradeRecord] {
    /// The records without those that split others by customs regime or place, in their order. Of
    /// goods that are split only, and in several ways, those of the first by alphabet are kept.
    ///
    /// Unlike the role `detail` this leaves finer goods where coarser ones stand beside them.
    public var unsplit: [TradeRecord] {
        guard contains(where: { !$0.cell.part.isEmpty }) else { return self }
        var splits: [TradeRecord.Cell: String] = [:]
        for record in self {
            let split = record.cell.split
            splits[record.cell.whole, default: split] = Swift.min(
                splits[record.cell.whole] ?? split, split)
        }
        return filter { splits[$0.cell.whole] == $0.cell.split }
    }
}
