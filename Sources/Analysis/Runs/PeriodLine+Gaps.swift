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

    /// The same of rows; months that quarters alone tell of have no row either, and are named apart.
    func gapFindings(among rows: [TimeSpan], quarters: [TimeSpan]) -> [Diagnostic] {
        guard frequency == .monthly else { return gapFindings(told: rows) }
        return gapFindings(told: rows + quarters) + quarterFindings(quarters, beside: rows)
    }

    /// Names the months that have no row and are in a quarter that is one figure.
    private func quarterFindings(
        _ quarters: [TimeSpan], beside rows: [TimeSpan]
    ) -> [Diagnostic] {
        let shown = Set(rows.flatMap { numbers(in: $0) })
        let found = Set(quarters).sorted().map { quarter in
            (quarter: quarter, open: numbers(in: quarter).filter { !shown.contains($0) })
        }.filter { !$0.open.isEmpty }
        guard !found.isEmpty else { return [] }
        let names = found.map { "\(text($0.open)) in \($0.quarter)" }
        return [
            Diagnostic(
                .warning, .seriesHasGaps,
                message: "these months have no figure of their own and no row, which is not zero,"
                    + " and are told as part of a quarter: \(names.listed(first: 12))"
            ).told(
                as: found.map { quarter, open in
                    Diagnostic(
                        .warning, .seriesHasGaps, period: quarter,
                        message: "\(quarter): it is told as one figure, and \(text(open)) has"
                            + " none of its own, which is not zero")
                })
        ]
    }
}
