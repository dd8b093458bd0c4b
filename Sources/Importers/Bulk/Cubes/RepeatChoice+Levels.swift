extension RepeatChoice {
    /// The levels of goods that count, among the cells of one trade, time and edition of the goods' code
    /// that has no total.
    struct Levels {
        /// Of goods that are told apart the coarsest level of each, whose records have all that finer
        /// ones of them have.
        private var coarsest: [Int: Int] = [:]
        /// Of goods of which only the chapters are known, levels that share none of these.
        private var apart: Set<Int> = []
        /// The level of all, as usual where a trade is told in thousands of goods; nil where there are
        /// several.
        private var only: Int?

        init(_ cells: [TradeCell]) {
            if let level = cells.first?.key.level, cells.allSatisfy({ $0.key.level == level }) {
                only = level
                return
            }
            var chapters: [Int: Chapters] = [:]
            for cell in cells {
                let (goods, level) = (cell.key.goods, cell.key.level)
                if goods > 0 {
                    coarsest[goods] = min(coarsest[goods] ?? level, level)
                } else {
                    chapters[level] = (chapters[level] ?? Chapters()) | cell.chapters
                }
            }
            // First the coarsest of the levels with most chapters, then what has others.
            let best = chapters.max { a, b in
                (a.value.count, -a.key) < (b.value.count, -b.key)
            }
            guard let best else { return }
            apart = [best.key]
            var told = best.value
            for (level, others) in chapters.sorted(by: { $0.key < $1.key })
            where !told.mayOverlap(others) {
                apart.insert(level)
                told = told | others
            }
        }

        /// Whether a cell is of one of them.
        func contains(_ key: CellKey) -> Bool {
            if let only { return key.level == only }
            return key.goods > 0
                ? coarsest[key.goods] == key.level : apart.contains(key.level)
        }
    }
}
