import TradeModel

extension CellTable {
    /// The cells of some keys: a hash table with open addressing.
    struct Part: ~Copyable {
        /// How many US dollars the table's unit is.
        private let unit: Int
        private(set) var cells: UnsafeMutablePointer<Cell>
        private(set) var mask: Int
        /// How many cells there are, but for those of rare values alone.
        var used = 0
        /// What does not fit a cell: values with more than three decimals, large sums, and records
        /// whose value cannot be read.
        var rare: [Rare.Key: Rare] = [:]

        init(unit: Int) {
            self.unit = unit
            mask = 15
            cells = Self.empty(16)
        }

        deinit { cells.deallocate() }

        /// The cell of a key, made where there is none.
        mutating func cell(_ key: CellKey) -> UnsafeMutablePointer<Cell> {
            if used * 8 > mask * 7 { grow() }
            let place = Self.place(of: key, in: cells, mask)
            if place.pointee.key != key {
                place.pointee.key = key
                used += 1
            }
            return place
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
            let larger = Self.empty(2 * (mask + 1))
            let newMask = 2 * mask + 1
            for index in 0...mask where !cells[index].isFree {
                Self.place(of: cells[index].key, in: larger, newMask).pointee = cells[index]
            }
            cells.deallocate()
            cells = larger
            mask = newMask
        }

        /// Where a key stands, or the free place for it.
        @inline(__always)
        static func place(
            of key: CellKey, in cells: UnsafeMutablePointer<Cell>, _ mask: Int
        ) -> UnsafeMutablePointer<Cell> {
            var index = Int(truncatingIfNeeded: key.hash >> 20)
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
