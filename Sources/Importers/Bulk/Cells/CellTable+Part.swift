import TradeModel

extension CellTable {
    /// The cells of some keys: a hash table with open addressing.
    struct Part: ~Copyable {
        /// How many US dollars the table's unit is.
        private let unit: Int
        private(set) var cells: UnsafeMutablePointer<Cell>
        /// The chapters of each cell; where they are not kept, one set that nobody asks for, so that
        /// adding to it needs no look at whether they are.
        private var chapters: UnsafeMutablePointer<Chapters>
        private let keepsChapters: Bool
        private(set) var mask: Int
        /// How many cells there are, but for those of rare values alone.
        var used = 0
        /// What does not fit a cell: values with more than three decimals, large sums, and records
        /// whose value cannot be read.
        var rare: [Rare.Key: Rare] = [:]

        init(unit: Int, keepsChapters: Bool) {
            self.unit = unit
            self.keepsChapters = keepsChapters
            mask = 15
            (cells, chapters) = Self.empty(mask + 1, keepsChapters)
        }

        deinit {
            cells.deallocate()
            chapters.deallocate()
        }

        /// The cell of a key, made where there is none.
        mutating func slot(_ key: CellKey) -> Slot {
            if used * 8 > mask * 7 { grow() }
            let index = Self.index(of: key, in: cells, mask)
            if cells[index].key != key {
                cells[index].key = key
                used += 1
            }
            return self[index]
        }

        /// The cell of a key; nil where there is none.
        func found(_ key: CellKey) -> Slot? {
            let index = Self.index(of: key, in: cells, mask)
            return cells[index].key == key ? self[index] : nil
        }

        /// The cell at an index, whether there is anything in it or not.
        @inline(__always)
        subscript(index: Int) -> Slot {
            Slot(cell: cells + index, chapters: chapters + (keepsChapters ? index : 0))
        }

        /// Adds what is rare of a key.
        mutating func add(_ key: CellKey, _ found: Rare) {
            let name = Rare.Key(key)
            rare[name] = (rare[name] ?? Rare()) + found
        }

        /// Adds thousandths that a cell cannot hold any more.
        mutating func carry(_ key: CellKey, _ thousandths: Int64) {
            add(key, Rare(amount: dollars(thousandths)))
        }

        /// Thousandths of the unit as US dollars.
        func dollars(_ thousandths: Int64) -> Amount {
            Amount(trillionths: Int128(thousandths) * 1_000_000_000 * Int128(unit))
        }

        private mutating func grow() {
            let newMask = 2 * mask + 1
            let (larger, largerChapters) = Self.empty(newMask + 1, keepsChapters)
            for index in 0...mask where !cells[index].isFree {
                let place = Self.index(of: cells[index].key, in: larger, newMask)
                larger[place] = cells[index]
                if keepsChapters { largerChapters[place] = chapters[index] }
            }
            cells.deallocate()
            chapters.deallocate()
            (cells, chapters, mask) = (larger, largerChapters, newMask)
        }

        /// Where a key stands, or the free place for it.
        @inline(__always)
        private static func index(
            of key: CellKey, in cells: UnsafeMutablePointer<Cell>, _ mask: Int
        ) -> Int {
            var index = Int(truncatingIfNeeded: key.hash >> 20) & mask
            while cells[index].key != key, cells[index].key != .none { index = (index + 1) & mask }
            return index
        }

        private static func empty(
            _ count: Int, _ keepsChapters: Bool
        ) -> (UnsafeMutablePointer<Cell>, UnsafeMutablePointer<Chapters>) {
            let cells = UnsafeMutablePointer<Cell>.allocate(capacity: count)
            cells.initialize(
                repeating: Cell(key: .none, thousandths: 0, records: 0), count: count)
            let sets = keepsChapters ? count : 1
            let chapters = UnsafeMutablePointer<Chapters>.allocate(capacity: sets)
            chapters.initialize(repeating: Chapters(), count: sets)
            return (cells, chapters)
        }
    }
}

extension CellTable.Cell {
    /// Whether there is nothing in the cell, or not any more.
    @inline(__always)
    var isFree: Bool { key == .none || key == .moved }
}

extension CellKey {
    /// Fibonacci hashing of both words; the high bits are the mixed ones.
    @inline(__always)
    fileprivate var hash: UInt64 {
        let mixed = (places &* 0x9E37_79B9_7F4A_7C15) ^ (trade &* 0xC2B2_AE3D_27D4_EB4F)
        return (mixed ^ mixed >> 29) &* 0x9E37_79B9_7F4A_7C15
    }

    /// In which part of a table a key is: the highest bits, which say nothing of its place there.
    @inline(__always)
    var part: Int {
        Int(truncatingIfNeeded: hash >> UInt64(64 - CellTable.partCount.trailingZeroBitCount))
    }
}
