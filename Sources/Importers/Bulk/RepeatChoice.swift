import TradeModel

/// Which of the cells that tell of one trade in one year count.
///
/// The year counts rather than its months, unless months are asked for; of several editions of the
/// goods' code the newest; and of several levels of goods the coarsest that is fine enough and has
/// every chapter that one of the levels has.
struct RepeatChoice {
    /// Which length of periods counts.
    enum Periods {
        /// Years, and months of years that are not there whole.
        case years
        case months
        /// Years and months, each on their own.
        case both
    }

    private let periods: Periods

    init(of periods: Periods) { self.periods = periods }

    /// For each cell why it does not count; nil where it does.
    func reasons(_ cells: [TradeCell]) -> [ExclusionReason?] {
        let hasYear = cells.contains { $0.key.month == 0 }
        var reasons: [ExclusionReason?] = cells.map { cell in
            let isYear = cell.key.month == 0
            let counts =
                switch periods {
                case .years: isYear || !hasYear
                case .months: !isYear
                case .both: true
                }
            return counts ? nil : .otherFrequency
        }
        let months = Dictionary(grouping: cells.indices.filter { reasons[$0] == nil }) {
            cells[$0].key.month
        }
        for members in months.values where members.count > 1 {
            let newest = members.map { cells[$0].key.revision }.max() ?? 0
            let inEdition = members.filter {
                cells[$0].key.revision == newest || cells[$0].key.revision == 0
            }
            for index in Set(members).subtracting(inEdition) {
                reasons[index] = .otherClassification
            }
            let level = level(inEdition.map { cells[$0] })
            for index in inEdition where cells[index].key.level != level {
                reasons[index] = .hsDetail
            }
        }
        return reasons
    }

    /// The level of goods that counts. A total is always whole; where no level has all chapters, the
    /// one with most of them.
    private func level(_ cells: [TradeCell]) -> Int {
        var chapters: [Int: Chapters] = [:]
        for cell in cells {
            chapters[cell.key.level] = (chapters[cell.key.level] ?? Chapters()) | cell.chapters
        }
        if chapters[0] != nil { return 0 }
        let best = chapters.max { a, b in
            (a.value.count, -a.key) < (b.value.count, -b.key)
        }
        return best?.key ?? 0
    }
}
