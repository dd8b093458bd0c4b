import TradeModel

extension TradeAnswer {
    /// Says of which months or quarters between the first and the last figure no record tells: they
    /// have no row among changes and sums, and are not zero.
    var gapFinding: [Diagnostic] {
        guard frequency < .annual else { return [] }
        let line = PeriodLine(frequency: frequency)
        let told = Set(periods.filter { level($0) != nil }.flatMap { line.numbers(in: $0) })
        guard let first = told.min(), let last = told.max() else { return [] }
        let open = (first...last).filter { !told.contains($0) }
        guard !open.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .seriesHasGaps,
                message: "no record tells of \(line.text(open)), which is not zero and has no row")
        ]
    }
}
