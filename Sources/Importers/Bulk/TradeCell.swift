import TradeModel

/// What the records of one cell add up to, before it is settled which cells hold a trade once.
struct TradeCell {
    let key: CellKey
    /// US dollars.
    let amount: Amount
    /// How many records were added.
    let records: Int
    /// How many of its records were rejected.
    let missing: Int
    /// The chapters of the goods, where goods are not told apart.
    let chapters: Chapters
    /// Which of the tables that are added up it is from.
    var table = 0
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

    static func | (a: Chapters, b: Chapters) -> Chapters {
        var union = a
        union.low |= b.low
        union.high |= b.high
        return union
    }
}
