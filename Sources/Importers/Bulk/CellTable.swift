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

    /// What is seldom needed of a cell; its amount is in US dollars.
    struct Rare {
        struct Key: Hashable {
            let places: UInt64
            let trade: UInt64
        }
        var amount = Amount.zero
        var records = 0
        /// Records of the cell that were rejected.
        var missing = 0
        var chapters = Chapters()
    }

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
        let (sum, overflow) = last.pointee.thousandths.addingReportingOverflow(thousandths)
        last.pointee.records += records
        last.pointee.chapters.insert(chapter)
        if overflow {
            carry(key, last.pointee.thousandths)
            last.pointee.thousandths = thousandths
        } else {
            last.pointee.thousandths = sum
        }
    }

    /// Adds US dollars that were read the careful way, or says that there is a value which cannot be
    /// read.
    mutating func add(_ key: CellKey, _ amount: Amount?, chapter: Int) {
        var rare = rare[Rare.Key(places: key.places, trade: key.trade)] ?? Rare()
        if let amount {
            rare.amount += amount
            rare.records += 1
        } else {
            rare.missing += 1
        }
        rare.chapters.insert(chapter)
        self.rare[Rare.Key(places: key.places, trade: key.trade)] = rare
    }

    /// Adds the cells of another table of the same unit.
    mutating func merge(_ other: borrowing CellTable) {
        for index in 0...other.mask where other.cells[index].key != .none {
            let cell = other.cells[index]
            add(cell.key, cell.thousandths, records: cell.records, chapter: 0)
            last.pointee.chapters = last.pointee.chapters | cell.chapters
        }
        for (key, more) in other.rare {
            rare[key, default: Rare()].amount += more.amount
            rare[key, default: Rare()].records += more.records
            rare[key, default: Rare()].missing += more.missing
            let chapters = rare[key, default: Rare()].chapters | more.chapters
            rare[key, default: Rare()].chapters = chapters
        }
    }

    /// All cells with their sums in US dollars, in no order.
    var settled: [TradeCell] {
        var rest = rare
        var found: [TradeCell] = []
        found.reserveCapacity(used + rest.count)
        for index in 0...mask where cells[index].key != .none {
            let cell = cells[index]
            let more = rest.removeValue(
                forKey: Rare.Key(places: cell.key.places, trade: cell.key.trade))
            found.append(
                TradeCell(
                    key: cell.key, amount: dollars(cell.thousandths) + (more?.amount ?? .zero),
                    records: cell.records + (more?.records ?? 0), missing: more?.missing ?? 0,
                    chapters: cell.chapters | (more?.chapters ?? Chapters())))
        }
        for (key, cell) in rest {
            found.append(
                TradeCell(
                    key: CellKey(places: key.places, trade: key.trade), amount: cell.amount,
                    records: cell.records, missing: cell.missing, chapters: cell.chapters))
        }
        return found
    }

    /// Thousandths of the table's unit as US dollars.
    func dollars(_ thousandths: Int64) -> Amount {
        Amount(trillionths: Int128(thousandths) * 1_000_000_000 * Int128(unit))
    }

    private mutating func carry(_ key: CellKey, _ thousandths: Int64) {
        let rareKey = Rare.Key(places: key.places, trade: key.trade)
        rare[rareKey, default: Rare()].amount += dollars(thousandths)
    }

    private mutating func cell(_ key: CellKey) -> UnsafeMutablePointer<Cell> {
        if used * 2 > mask { grow() }
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
