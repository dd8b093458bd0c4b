import TradeModel

/// What the records of one cell add up to, before it is settled which cells hold a trade once.
struct TradeCell {
    let key: CellKey
    let figures: TradeCube.Figures
    /// The chapters of the goods, where goods are not told apart.
    let chapters: Chapters
}

/// A set of chapters of the Harmonized System, 1 to 99; 0 stands for all goods.
struct Chapters: Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    @inline(__always)
    mutating func insert(_ chapter: Int) {
        if chapter < 64 {
            low |= 1 << UInt64(truncatingIfNeeded: chapter)
        } else {
            high |= 1 << UInt64(truncatingIfNeeded: chapter - 64)
        }
    }

    /// How many chapters there are.
    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    /// Whether all chapters of a set are in this one, as they are where all goods are.
    @inline(__always)
    func covers(_ other: Chapters) -> Bool {
        low & 1 != 0 || (other.low & ~low == 0 && other.high & ~high == 0)
    }

    /// Whether some goods may be in both, as where one has all goods or none are kept.
    func mayOverlap(_ other: Chapters) -> Bool {
        let areKept = count > 0 && other.count > 0
        return !areKept || (low | other.low) & 1 != 0 || low & other.low != 0
            || high & other.high != 0
    }

    static func | (a: Chapters, b: Chapters) -> Chapters {
        var union = a
        union.low |= b.low
        union.high |= b.high
        return union
    }
}
