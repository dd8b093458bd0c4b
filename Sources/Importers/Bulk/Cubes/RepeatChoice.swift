/// Which of the cells that tell of one trade in one year count.
///
/// The year counts rather than its months, unless months are asked for; of several editions of the
/// goods' code the newest; and of several levels of goods those that ``Levels`` has.
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
    /// How many digits of goods the keys tell apart.
    private let goodsLevel: Int

    init(of periods: Periods, goodsLevel: Int = 0) {
        self.periods = periods
        self.goodsLevel = goodsLevel
    }

    /// A cell that does not count.
    struct LeftOut {
        let position: Int
        let reason: ExclusionReason
        let lack: Lack?
    }

    /// The cells of trades that do not count.
    func leftOut(_ trades: YearlyTrades, of cells: TradeCells) -> [LeftOut] {
        var left: [LeftOut] = []
        let keys = cells.keys
        trades.forEach { positions in
            // Most trades stand there once, and there is nothing to choose.
            if positions.count == 1, let only = positions.first, countsAlone(keys[Int(only)]) {
                return
            }
            let members = positions.map { cells[Int($0)] }
            let reasons = reasons(members)
            var counted = Counted(goodsLevel: goodsLevel)
            for (cell, reason) in zip(members, reasons) where reason == nil { counted.add(cell) }
            for (position, (cell, reason)) in zip(positions, zip(members, reasons)) {
                guard let reason else { continue }
                left.append(
                    LeftOut(
                        position: Int(position), reason: reason,
                        lack: counted.lack(of: cell, leftOut: reason)))
            }
        }
        return left
    }

    /// Whether a cell counts that no other is beside.
    private func countsAlone(_ key: CellKey) -> Bool { periods != .months || key.month > 0 }

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
            // A total is told once for each edition in which its goods are told.
            let totals = members.filter { cells[$0].key.level == 0 }
            let details = members.filter { cells[$0].key.level > 0 }
            for index in totals.filter(isOlder(in: cells, than: totals)) {
                reasons[index] = .otherClassification
            }
            let older = isOlder(in: cells, than: details)
            let levels = Levels(
                totals.isEmpty ? details.filter { !older($0) }.map { cells[$0] } : [])
            for index in details {
                if older(index) {
                    reasons[index] = .otherClassification
                } else if !levels.contains(cells[index].key) {
                    reasons[index] = .hsDetail
                }
            }
        }
        return reasons
    }

    /// Whether a cell's edition is not the newest of some cells.
    private func isOlder(in cells: [TradeCell], than members: [Int]) -> (Int) -> Bool {
        let newest = members.map { cells[$0].key.revision }.max() ?? 0
        return { cells[$0].key.revision < newest }
    }
}
