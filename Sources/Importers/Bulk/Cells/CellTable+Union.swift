import TradeModel

extension CellTable.Part {
    /// How many cells there are.
    var count: Int { used + rare.keys.count { found($0.key) == nil } }

    /// Whether there is nothing in it, or nothing any more.
    var isEmpty: Bool { used == 0 && rare.isEmpty }

    /// Moves to the cells here what the same part of another table, of the same unit, has of their
    /// keys. The other cells and what is rare stay there; neither part grows, and none may be added
    /// to the other any more.
    mutating func takeShared(from other: inout Self) {
        for index in 0...other.mask where !other.cells[index].isFree {
            let more = other.cells[index]
            guard let own = found(more.key) else { continue }
            own.chapters.pointee = own.chapters.pointee | other[index].chapters.pointee
            if let held = own.cell.pointee.add(more.thousandths, records: more.records) {
                carry(more.key, held)
            }
            other.cells[index].key = .moved
            other.used -= 1
        }
    }

    /// Takes out what is rare.
    mutating func takeRare() -> [CellTable.Rare.Key: CellTable.Rare] {
        defer { rare = [:] }
        return rare
    }

    /// Writes the cells in no order, in US dollars, from a position on, and gives how many there are;
    /// nil where a sum is too large to hold.
    func write(to output: TradeCells.Output, from position: Int) -> Int? {
        var next = position
        func write(_ key: CellKey, _ found: CellTable.Rare) -> Bool {
            guard let amount = found.amount else { return false }
            output.write(
                TradeCell(
                    key: key,
                    figures: TradeCube.Figures(
                        value: found.records > 0 ? amount : nil, records: found.records,
                        missing: found.missing), chapters: found.chapters), at: next)
            next += 1
            return true
        }
        for index in 0...mask where !cells[index].isFree {
            let cell = cells[index]
            let found = CellTable.Rare(
                amount: dollars(cell.thousandths), records: cell.records,
                chapters: self[index].chapters.pointee)
            let more = rare.isEmpty ? nil : rare[CellTable.Rare.Key(cell.key)]
            guard write(cell.key, more.map { found + $0 } ?? found) else { return nil }
        }
        for (key, found) in rare where self.found(key.key) == nil {
            guard write(key.key, found) else { return nil }
        }
        return next - position
    }
}
