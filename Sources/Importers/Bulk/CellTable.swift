import TradeModel

/// Sums by key: a hash table with open addressing, for one thread.
///
/// Values are whole thousandths of the table's unit, so that sums are exact and do not depend on
/// their order.
struct CellTable: ~Copyable {
    struct Cell {
        var key: CellKey
        var thousandths: Int64
        var records: Int
        var chapters: Chapters
    }

    /// How many US dollars the table's unit is.
    let unit: Int
    private var cells: UnsafeMutablePointer<Cell>
    private var mask: Int
    private var used = 0
    /// The cell added to last: tables are sorted, so that the next record often belongs there too.
    private var last: UnsafeMutablePointer<Cell>
    /// What does not fit a cell: values with more than three decimals, large sums, and records
    /// whose value cannot be read.
    private(set) var rare: [Rare.Key: Rare] = [:]

    /// Sums in a unit of so many US dollars.
    init(unit: Int) {
        self.unit = unit
        mask = 1023
        cells = Self.empty(1024)
        last = cells
    }

    deinit { cells.deallocate() }

    /// Adds the value of a record, or of several records together, to a cell.
    @inline(__always)
    mutating func add(_ key: CellKey, _ thousandths: Int64, records: Int = 1, chapter: Int) {
        if last.pointee.key != key { last = cell(key) }
        last.pointee.chapters.insert(chapter)
        addToLast(thousandths, records: records)
    }

    /// Adds to the cell added to last.
    @inline(__always)
    private mutating func addToLast(_ thousandths: Int64, records: Int) {
        let (sum, overflow) = last.pointee.thousandths.addingReportingOverflow(thousandths)
        last.pointee.records += records
        if overflow {
            carry(last.pointee.key, last.pointee.thousandths)
            last.pointee.thousandths = thousandths
        } else {
            last.pointee.thousandths = sum
        }
    }

    /// Adds US dollars that were read the careful way, or says that there is a value which cannot be
    /// read.
    mutating func add(_ key: CellKey, _ amount: Amount?, chapter: Int) {
        var rare = rare[Rare.Key(key)] ?? Rare()
        if let amount {
            rare.amount = Self.sum(rare.amount, amount)
            rare.records += 1
        } else {
            rare.missing += 1
        }
        rare.chapters.insert(chapter)
        self.rare[Rare.Key(key)] = rare
    }

    /// How many cells there are, but for those of rare values alone.
    var count: Int { used }

    /// Adds what another table has, which is of the same unit.
    mutating func add(_ other: borrowing CellTable) {
        // In the order of the other table, cells whose places here are near would come one after the
        // other, and heap up while this table is still small.
        var index = 0
        for _ in 0...other.mask {
            index = (index + Self.scatter) & other.mask
            let found = other.cells[index]
            guard found.key != .none else { continue }
            last = cell(found.key)
            last.pointee.chapters = last.pointee.chapters | found.chapters
            addToLast(found.thousandths, records: found.records)
        }
        rare.merge(other.rare) { $0 + $1 }
    }

    /// An odd number, so that steps of it meet every place of a table.
    private static var scatter: Int { 0x9E37_79B1 }

    /// Calls a closure for each cell, in no order.
    func forEach(_ body: (Cell) -> Void) {
        for index in 0...mask where cells[index].key != .none { body(cells[index]) }
    }

    /// Thousandths of a unit as US dollars.
    static func dollars(_ thousandths: Int64, unit: Int) -> Amount {
        Amount(trillionths: Int128(thousandths) * 1_000_000_000 * Int128(unit))
    }

    private mutating func carry(_ key: CellKey, _ thousandths: Int64) {
        let rare = rare[Rare.Key(key)] ?? Rare()
        self.rare[Rare.Key(key)] = rare + Rare(amount: Self.dollars(thousandths, unit: unit))
    }

    private mutating func cell(_ key: CellKey) -> UnsafeMutablePointer<Cell> {
        if used * 8 > mask * 7 { grow() }
        let place = Self.place(of: key, in: cells, mask)
        if place.pointee.key == .none {
            place.pointee.key = key
            used += 1
        }
        return place
    }

    private mutating func grow() {
        let larger = Self.empty(2 * (mask + 1))
        let newMask = 2 * mask + 1
        for index in 0...mask where cells[index].key != .none {
            Self.place(of: cells[index].key, in: larger, newMask).pointee = cells[index]
        }
        cells.deallocate()
        cells = larger
        mask = newMask
    }

    /// Where a key stands, or the free place for it.
    @inline(__always)
    private static func place(
        of key: CellKey, in cells: UnsafeMutablePointer<Cell>, _ mask: Int
    ) -> UnsafeMutablePointer<Cell> {
        // Fibonacci hashing of both words; the high bits are the mixed ones.
        let mixed =
            (key.places &* 0x9E37_79B9_7F4A_7C15) ^ (key.trade &* 0xC2B2_AE3D_27D4_EB4F)
        var index = Int(truncatingIfNeeded: (mixed ^ mixed >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 20)
        while true {
            index &= mask
            let cell = cells + index
            if cell.pointee.key == key || cell.pointee.key == .none { return cell }
            index += 1
        }
    }

    private static func empty(_ count: Int) -> UnsafeMutablePointer<Cell> {
        let cells = UnsafeMutablePointer<Cell>.allocate(capacity: count)
        cells.initialize(
            repeating: Cell(key: .none, thousandths: 0, records: 0, chapters: Chapters()),
            count: count)
        return cells
    }
}
