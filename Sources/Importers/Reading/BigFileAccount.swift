import TradeModel

/// What the cells of a big file tell of its series, and of the records that repeat in finer goods,
/// older editions or months what others say.
struct BigFileAccount {
    private(set) var series: [SeriesSummary] = []
    private(set) var excluded: [ExclusionReason: Int] = [:]

    /// Takes the cells of one table by year, month, direction and level of goods.
    init(_ cells: TradeCells) {
        let choice = RepeatChoice(of: .both)
        var spans: [Name: Set<TimeSpan>] = [:]
        YearlyTrades(cells).forEach { positions in
            let members = positions.map { cells[Int($0)] }
            for (cell, reason) in zip(members, choice.reasons(members)) {
                if let reason {
                    excluded[reason, default: 0] += cell.figures.records
                } else if cell.figures.records > 0 {
                    spans[Name(cell.key), default: []].insert(cell.key.span)
                }
            }
        }
        series = spans.compactMap { name, spans in
            guard let first = spans.min(), let last = spans.max() else { return nil }
            return SeriesSummary(
                id: name.id, frequency: name.isMonthly ? .monthly : .annual,
                unit: Unit.usDollars.code, start: first, end: last, points: spans.count)
        }
        .sorted { ($0.id, $0.frequency ?? .daily) < ($1.id, $1.frequency ?? .daily) }
    }

    private struct Name: Hashable {
        let id: String
        let isMonthly: Bool

        init(_ key: CellKey) {
            let goods = key.level == 0 ? "total" : "hs\(key.level)"
            id = "trade-value.\(key.flow.rawValue).\(goods)"
            isMonthly = key.month > 0
        }
    }
}

extension CellKey {
    /// The month or the year.
    fileprivate var span: TimeSpan {
        Month(year, month).map(TimeSpan.month) ?? .year(Year(year))
    }
}
