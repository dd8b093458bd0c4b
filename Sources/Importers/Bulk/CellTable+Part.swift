import TradeModel

extension CellTable {
    /// The cells of some keys: a hash table with open addressing.
    struct Part: ~Copyable {
        /// How many US dollars the table's unit is.
        private let unit: Int
        private var cells: UnsafeMutablePointer<Cell>
        private var mask: Int
        /// How many cells there are, but for those of rare values alone.
        private(set) var used = 0
        /// What does not fit a cell: values with more than three decimals, large sums, and records
        /// whose value cannot be read.
        private var rare: [Rare.Key: Rare] = [:]

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

        /// Adds what the same part of another table has, which is of the same unit and left empty.
        mutating func take(_ other: inout Part) {
            // In the order of the other part, cells whose places here are near would come one after
            // the other, and heap up while this part is still small.
            var index = 0
            for _ in 0...other.mask {
                index = (index + Self.scatter) & other.mask
                let found = other.cells[index]
                guard found.key != .none else { continue }
                let own = cell(found.key)
                own.pointee.chapters = own.pointee.chapters | found.chapters
                if let held = own.pointee.add(found.thousandths, records: found.records) {
                    carry(found.key, held)
                }
            }
            for (key, found) in other.rare { add(key.key, found) }
            other = Part(unit: unit)
        }

        /// An odd number, so that steps of it meet every place of a part.
        private static var scatter: Int { 0x9E37_79B1 }

        /// How many cells there are.
        var count: Int { used + rare.keys.count { !holds($0.key) } }

        /// Writes the cells in no order, in US dollars, to a place that has room for them; false where
        /// a sum is too large to hold.
        func write(to place: UnsafeMutablePointer<TradeCell>) -> Bool {
            var next = place
            func write(_ key: CellKey, _ found: Rare) -> Bool {
                guard let amount = found.amount else { return false }
                next.initialize(
                    to: TradeCell(
                        key: key, amount: amount, records: found.records, missing: found.missing,
                        chapters: found.chapters))
                next += 1
                return true
            }
            for index in 0...mask where cells[index].key != .none {
                let cell = cells[index]
                let found = Rare(
                    amount: dollars(cell.thousandths), records: cell.records,
                    chapters: cell.chapters)
                let more = rare.isEmpty ? nil : rare[Rare.Key(cell.key)]
                guard write(cell.key, more.map { found + $0 } ?? found) else { return false }
            }
            for (key, found) in rare where !holds(key.key) {
                guard write(key.key, found) else { return false }
            }
            return true
        }

        private func holds(_ key: CellKey) -> Bool {
            Self.place(of: key, in: cells, mask).pointee.key == key
        }

        /// Thousandths of the unit as US dollars.
        private func dollars(_ thousandths: Int64) -> Amount {
            Amount(trillionths: Int128(thousandths) * 1_000_000_000 * Int128(unit))
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
