import TradeModel

extension [TradeRecord] {
    /// The records of one trade without those that split others by customs regime or place. Of goods
    /// that are split only, and in several ways, those of the first by alphabet are kept.
    var unsplit: [TradeRecord] {
        guard contains(where: { !$0.cell.part.isEmpty }) else { return self }
        return Dictionary(grouping: self, by: \.cell.commodity).values.flatMap { records in
            let split = records.map(\.cell.split).min() ?? ""
            return records.filter { $0.cell.split == split }
        }
    }
}

extension TradeRecord.Cell {
    /// The columns by which the table splits the trade, without their codes; empty where it does not.
    fileprivate var split: String {
        part.split(separator: "+").map { $0.prefix { $0 != ":" } }.joined(separator: "+")
    }
}
