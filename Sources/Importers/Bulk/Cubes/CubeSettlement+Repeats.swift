import TradeModel

extension CubeSettlement {
    /// No record is remembered, so that one given twice counts twice. Where a cell can hold one record
    /// alone, as of the total of a trade in a year, several of them show it.
    mutating func noteRepeats() {
        // As fine as the keys a record's goods may be; of beginnings of codes its digits tell.
        let finest = selection.separateGoods.isEmpty ? selection.goodsLevel : 0
        var repeated: [CellKey] = []
        for (position, key) in cells.keys.enumerated()
        where key.tellsOneRecord(finest) && cells[position].figures.records > 1 {
            repeated.append(key)
        }
        if tables.count > 1 { repeated += repeatedInTables(finest) }
        guard !repeated.isEmpty else { return }
        let trades = names(of: repeated)
        findings.append(
            Diagnostic(
                .warning, .duplicateRecords,
                message: "several records tell of one and the same trade and are added up:"
                    + " \(trades.listed(first: 3, by: "; ")); where one was given twice or"
                    + " revised, or a place has two codes, or the goods two classifications, take out"
                    + " all but one"))
    }

    /// Keys that can hold one record alone, of which several tables have one.
    private func repeatedInTables(_ finest: Int) -> [CellKey] {
        let keys = cells.keys
        var repeated: [CellKey] = []
        YearlyTrades(cells).forEach { positions in
            // A table has one cell of a key, and most trades stand in one table.
            guard let first = positions.first, let last = positions.last,
                cells.areOfSeveralTables(Int(first)...Int(last))
            else { return }
            var seen: Set<CellKey> = []
            for position in positions.lazy.map({ Int($0) })
            where keys[position].tellsOneRecord(finest) && cells[position].figures.records > 0 {
                if !seen.insert(keys[position]).inserted { repeated.append(keys[position]) }
            }
        }
        return repeated
    }
}

extension CellKey {
    /// Whether a record's goods are all that it tells apart, where they are to at most so many digits.
    fileprivate func tellsOneRecord(_ finest: Int) -> Bool {
        level == 0 || level == finest || level == toldDigits
    }
}
