import TradeModel

extension CellTable {
    /// What is seldom needed of a cell; its amount is in US dollars.
    struct Rare {
        struct Key: Hashable {
            private let places: UInt64
            private let trade: UInt64

            init(_ key: CellKey) { (places, trade) = (key.places, key.trade) }

            var key: CellKey { CellKey(places: places, trade: trade) }
        }
        /// Nil where it is too large to hold.
        var amount: Amount? = .zero
        var records = 0
        /// Records of the cell that were rejected.
        var missing = 0
        var chapters = Chapters()

        static func + (a: Rare, b: Rare) -> Rare {
            Rare(
                amount: CellTable.sum(a.amount, b.amount), records: a.records + b.records,
                missing: a.missing + b.missing, chapters: a.chapters | b.chapters)
        }
    }

    /// The sum; nil where it, or what is added, is too large to hold.
    static func sum(_ a: Amount?, _ b: Amount?) -> Amount? {
        guard let a, let b else { return nil }
        return a.adding(b)
    }
}
