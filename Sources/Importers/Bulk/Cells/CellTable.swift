import TradeModel

/// Sums by key, for one thread.
///
/// Values are whole thousandths of the table's unit, so that sums are exact and do not depend on
/// their order. A key's hash tells in which part of the table it is, in all tables the same, so that
/// tables can be put together part by part.
struct CellTable: ~Copyable {
    struct Cell {
        var key: CellKey
        var thousandths: Int64
        var records: Int

        /// Adds to the cell. Where it cannot hold the sum it starts anew, and gives what it held.
        @inline(__always)
        mutating func add(_ more: Int64, records count: Int) -> Int64? {
            records += count
            let (sum, overflow) = thousandths.addingReportingOverflow(more)
            guard overflow else {
                thousandths = sum
                return nil
            }
            defer { thousandths = more }
            return thousandths
        }
    }

    /// How many parts there are, a power of two: of some hundred thousand cells each fits a
    /// processor's second cache.
    static var partCount: Int { 64 }

    /// Where a cell stands, and the chapters of its goods.
    struct Slot {
        let cell: UnsafeMutablePointer<Cell>
        let chapters: UnsafeMutablePointer<Chapters>
    }

    /// How many US dollars the table's unit is.
    let unit: Int
    /// Whether it is remembered of which chapters the goods of a cell are.
    let keepsChapters: Bool
    let parts: UnsafeMutablePointer<Part>
    /// The cell added to last: tables are sorted, so that the next record often belongs there too. Its
    /// part grows only where it takes in another cell, which is the last one then.
    private var last: Slot

    /// Sums in a unit of so many US dollars.
    init(unit: Int, keepsChapters: Bool) {
        self.unit = unit
        self.keepsChapters = keepsChapters
        parts = .allocate(capacity: Self.partCount)
        for index in 0..<Self.partCount {
            (parts + index).initialize(to: Part(unit: unit, keepsChapters: keepsChapters))
        }
        last = parts[0].slot(.none)
    }

    deinit {
        parts.deinitialize(count: Self.partCount)
        parts.deallocate()
    }

    /// Adds the value of a record, or of several records together, to a cell.
    @inline(__always)
    mutating func add(_ key: CellKey, _ thousandths: Int64, records: Int = 1, chapter: Int) {
        if last.cell.pointee.key != key { last = slot(key) }
        last.chapters.pointee.insert(chapter)
        if let held = last.cell.pointee.add(thousandths, records: records) { carry(held) }
    }

    /// Adds US dollars that were read the careful way, or says that there is a value which cannot be
    /// read.
    mutating func add(_ key: CellKey, _ amount: Amount?, chapter: Int) {
        var found = Rare(
            amount: amount ?? .zero, records: amount == nil ? 0 : 1,
            missing: amount == nil ? 1 : 0)
        found.chapters.insert(chapter)
        parts[key.part].add(key, found)
    }

    /// How many cells there are, but for those of rare values alone.
    var count: Int { (0..<Self.partCount).reduce(0) { $0 + parts[$1].used } }

    private mutating func slot(_ key: CellKey) -> Slot { parts[key.part].slot(key) }

    private mutating func carry(_ held: Int64) {
        let key = last.cell.pointee.key
        parts[key.part].carry(key, held)
    }
}
