import TradeModel

extension Series {
    /// The value over a run of periods: the cell of exactly that run, else the sum of cells that
    /// cover it without gap or overlap.
    ///
    /// Nil when no cells cover it, one that would be needed has no value, or one is too large to add up
    /// exactly: a total with a gap is not a total. Takes O(n log n) time.
    func total(over span: ClosedRange<P>) -> Cell? {
        if let exact = self[span] { return exact.value == nil ? nil : exact }
        let usable = cells.filter { $0.value != nil }
        let chain = Cover.of(
            span.lowerBound.ordinal...span.upperBound.ordinal,
            by: usable.map { $0.span.lowerBound.ordinal...$0.span.upperBound.ordinal })
        guard let parts = chain?.map({ usable[$0] }) else { return nil }
        let amounts = parts.compactMap { $0.value.flatMap { Amount($0) } }
        guard amounts.count == parts.count, let sum = amounts.sum() else { return nil }
        return Cell(
            span: span, value: sum.doubleValue, n: parts.reduce(0) { $0 + $1.n },
            missing: parts.reduce(0) { $0 + $1.missing },
            confidence: parts.compactMap(\.confidence).min(), origins: parts.flatMap(\.origins))
    }
}
