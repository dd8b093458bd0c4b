import TradeModel

/// Trades sorted into periods of one length.
struct GoodsPeriods {
    /// The trades of each period, in order.
    let trees: [(TimeSpan, [GoodsTree])]
    private(set) var findings: [Diagnostic] = []

    /// Takes trades of the length asked for, or the longest there is. Where there are none of that
    /// length, takes those of shorter periods in it, provided that none of its months is without any.
    init(
        _ asked: Frequency?, _ trees: [GoodsTree], of subject: Country
    ) throws(Refusal) {
        let frequency = asked ?? trees.map(\.trade.period.frequency).max() ?? .annual
        let native = trees.filter { $0.trade.period.frequency == frequency }
        guard native.isEmpty, !trees.isEmpty else {
            self.trees = Dictionary(grouping: native, by: \.trade.period)
                .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            return
        }
        let shorter = trees.filter { $0.trade.period.frequency < frequency }
        guard !shorter.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .noSubjectRows,
                    message: "these files have no \(frequency.rawValue) values of \(subject) by"
                        + " goods; their periods are longer"), cause: .usage)
        }
        let grouped = Dictionary(grouping: shorter) { Self.period($0.trade.period, frequency) }
        var whole: [(TimeSpan, [GoodsTree])] = []
        var open: [TimeSpan] = []
        for (period, trees) in grouped.sorted(by: { ($0.key, 0) < ($1.key, 0) }) {
            if Self.covers(trees.map(\.trade.period), period) {
                whole.append((period, trees))
            } else {
                open.append(period)
            }
        }
        self.trees = whole
        findings.append(
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(frequency.rawValue) values are sums of shorter periods"))
        if !open.isEmpty {
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "left out, for a month of theirs has no record:"
                        + " \(open.map(\.description).joined(separator: ", "))"))
        }
    }

    private static func period(_ span: TimeSpan, _ frequency: Frequency) -> TimeSpan {
        let day = span.days.lowerBound
        switch frequency {
        case .annual: return .year(Year(containing: day))
        case .quarterly: return .quarters(Quarter(containing: day)...Quarter(containing: day))
        case .monthly: return .month(Month(containing: day))
        case .daily: return span
        }
    }

    private static func covers(_ parts: [TimeSpan], _ whole: TimeSpan) -> Bool {
        let days = parts.map(\.days)
        let months =
            Month(
                containing: whole.days.lowerBound)...Month(
                containing: whole.days.upperBound)
        return months.allSatisfy { month in days.contains { $0.contains(month.firstDay) } }
            && days.allSatisfy {
                whole.days.contains($0.lowerBound) && whole.days.contains($0.upperBound)
            }
    }
}
