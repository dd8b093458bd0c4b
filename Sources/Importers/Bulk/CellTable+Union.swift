import TradeModel

extension CellTable.Part {
    /// Whether a key has a cell here.
    func holds(_ key: CellKey) -> Bool {
        Self.place(of: key, in: cells, mask).pointee.key == key
    }

    /// How many cells there are.
    var count: Int { used + rare.keys.count { !holds($0.key) } }

    /// Moves to the cells here what the same part of another table, of the same unit, has of their
    /// keys. The other cells and what is rare stay there; neither part grows, and none may be added
    /// to the other any more.
    mutating func takeShared(from other: inout Self) {
        for index in 0...other.mask where !other.cells[index].isFree {
            let found = other.cells[index]
            let own = Self.place(of: found.key, in: cells, mask)
            guard own.pointee.key == found.key else { continue }
            own.pointee.chapters = own.pointee.chapters | found.chapters
            if let held = own.pointee.add(found.thousandths, records: found.records) {
                carry(found.key, held)
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

    /// Writes the cells in no order, in US dollars, to a place that has room for them, and gives how
    /// many there are; nil where a sum is too large to hold.
    func write(to place: UnsafeMutablePointer<TradeCell>) -> Int? {
        var next = place
        func write(_ key: CellKey, _ found: CellTable.Rare) -> Bool {
            guard let amount = found.amount else { return false }
            next.initialize(
                to: TradeCell(
                    key: key, amount: amount, records: found.records, missing: found.missing,
                    chapters: found.chapters))
            next += 1
            return true
        }
        for index in 0...mask where !cells[index].isFree {
            let cell = cells[index]
            let found = CellTable.Rare(
                amount: dollars(cell.thousandths), records: cell.records,
                chapters: cell.chapters)
            let more = rare.isEmpty ? nil : rare[CellTable.Rare.Key(cell.key)]
            guard write(cell.key, more.map { found + $0 } ?? found) else { return nil }
        }
        for (key, found) in rare where !holds(key.key) {
            guard write(key.key, found) else { return nil }
        }
        return next - place
    }
}
