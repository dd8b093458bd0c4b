import TradeModel

extension Series {
    /// The value over a run of periods: the cell of exactly that run, else the sum of cells that
    /// cover it without gap or overlap, the finest first.
    ///
    /// Nil when no cells cover it, or one that would be needed has no value: a total with a gap is
    /// not a total. Takes time in proportion to the cells that begin in the run.
    func total(over span: ClosedRange<P>) -> Cell? {
        if let exact = self[span] { return exact.value == nil ? nil : exact }
        guard let parts = cover(from: span.lowerBound, through: span.upperBound) else { return nil }
        var sum: Amount? = .zero
        for part in parts {
            sum = sum.flatMap { total in part.value.flatMap { Amount($0) }.map { total + $0 } }
        }
        guard let sum else { return nil }
        return Cell(
            span: span, value: sum.doubleValue, n: parts.reduce(0) { $0 + $1.n },
            missing: parts.reduce(0) { $0 + $1.missing },
            confidence: parts.compactMap(\.confidence).min(), origins: parts.flatMap(\.origins))
    }

    private func cover(from start: P, through end: P) -> [Cell]? {
        let candidates = cells.filter {
            $0.span.lowerBound == start && $0.span.upperBound <= end && $0.value != nil
        }
        for cell in candidates.sorted(by: { $0.span.upperBound < $1.span.upperBound }) {
            if cell.span.upperBound == end { return [cell] }
            let next = cell.span.upperBound.advanced(by: 1)
            if let rest = cover(from: next, through: end) { return [cell] + rest }
        }
        return nil
    }
}

/// How many periods of a frequency make a year; nil for days, whose years differ in length.
func periodsPerYear(_ frequency: Frequency) -> Int? {
    switch frequency {
    case .annual: 1
    case .quarterly: 4
    case .monthly: 12
    case .daily: nil
    }
}
