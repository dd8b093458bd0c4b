import TradeModel

extension PeriodLine {
    /// Says of which months or quarters between the first and the last of some periods no record tells:
    /// they have no row, and are not zero.
    func gapFindings(told periods: [TimeSpan]) -> [Diagnostic] {
        guard frequency < .annual else { return [] }
        let told = Set(periods.flatMap { numbers(in: $0) })
        guard let first = told.min(), let last = told.max() else { return [] }
        let open = (first...last).filter { !told.contains($0) }
        guard !open.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .seriesHasGaps,
                message: "no record tells of \(text(open)), which is not zero and has no row"
            ).told(
                as: open.map { number in
                    Diagnostic(
                        .warning, .seriesHasGaps, period: span(number...number),
                        message: "\(label(number)): no record tells of it, which is not zero")
                })
        ]
    }
}
