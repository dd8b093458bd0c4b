extension RepeatChoice {
    /// What the cells that count may not have of one that does not.
    enum Lack {
        /// Chapters of its goods.
        case chapters
        /// Goods of its chapters: these are told in finer records, which need not be all there are.
        case goods
        /// Its goods, which need not be of those headings of its chapters that are told.
        case headings
    }

    /// The cells of one trade in one year that count.
    struct Counted {
        /// The chapters of each month; first those of the whole year.
        private var chapters = [Chapters](repeating: Chapters(), count: 16)
        private var all = Chapters()
        /// Those of goods in finer terms than are told apart, by these and the month.
        private var finer: [Int: [TradeCell]] = [:]
        private let goodsLevel: Int

        init(goodsLevel: Int) { self.goodsLevel = goodsLevel }

        mutating func add(_ cell: TradeCell) {
            chapters[cell.key.month] = chapters[cell.key.month] | cell.chapters
            all = all | cell.chapters
            // Of codes that end with zeros, as 270900, the digits alone do not say that all are told.
            if cell.key.level > max(2, goodsLevel, cell.key.toldDigits) {
                finer[Self.place(of: cell.key), default: []].append(cell)
            }
        }

        /// What they may not have of a cell that is left out.
        func lack(of cell: TradeCell, leftOut reason: ExclusionReason) -> Lack? {
            // The other length of time stands for all of it; else each month is one.
            let here = reason == .otherFrequency ? all : chapters[cell.key.month]
            guard here.covers(cell.chapters) else { return .chapters }
            guard reason == .hsDetail else { return nil }
            let others = finer[Self.place(of: cell.key), default: []].filter {
                $0.chapters.mayOverlap(cell.chapters)
            }
            // The cells are in no order.
            if others.contains(where: { $0.key.level > cell.key.level }) { return .goods }
            return others.isEmpty ? nil : .headings
        }

        private static func place(of key: CellKey) -> Int { key.goods << 4 | key.month }
    }
}
