import TradeModel

/// The editions of the goods' code that cells are in, for each month or year that they tell of.
struct EditionsByTime {
    /// By year and month, the number of each edition as a bit.
    private var editions: [Int: UInt8] = [:]

    /// Those of some cells. Takes time in proportion to their number.
    init(_ keys: some Sequence<CellKey>) {
        // Of hundreds of thousands of cells nearly all are as the one before.
        var last: (time: Int, edition: UInt8)?
        for key in keys {
            let (time, edition) = (key.time, key.edition)
            if let last, last.time == time, last.edition == edition { continue }
            editions[time, default: 0] |= edition
            last = (time, edition)
        }
    }

    /// The first time that has several, with their names; nil where each has one.
    var mixed: (time: String, editions: String)? {
        editions.filter { $0.value.nonzeroBitCount > 1 }.min { $0.key < $1.key }
            .map { (time: Self.text($0.key), editions: Self.names($0.value)) }
    }

    /// The times that have several.
    var mixedTimes: Set<Int> { Set(editions.filter { $0.value.nonzeroBitCount > 1 }.keys) }

    /// Each time with the names of its editions; none where these are the same throughout.
    var changes: [String] {
        guard mixed != nil || Set(editions.values).count > 1 else { return [] }
        return editions.sorted { $0.key < $1.key }
            .map { "\(Self.text($0.key)) \(Self.names($0.value))" }
    }

    /// A time as its year or month.
    static func text(_ time: Int) -> String {
        Month(time >> 4, time & 15)?.description ?? Year(time >> 4).description
    }

    /// The names of editions, each of which is a bit: `H0 and H5`.
    static func names(_ editions: UInt8) -> String {
        (0..<8).filter { editions >> UInt8($0) & 1 == 1 }
            .map { $0 == 0 ? "not told" : HSRevision.allCases[$0 - 1].rawValue }.sorted()
            .joined(separator: " and ")
    }
}

extension CellKey {
    /// The year and the month in one number.
    var time: Int { year << 4 | month }
    /// The edition's number as a bit.
    var edition: UInt8 { 1 << UInt8(revision) }
}
