import TradeModel

extension PeriodLine {
    /// Says in which periods a figure is missing since a direction of trade has no record of that
    /// length; apart where longer records tell of it, which files that hold none do not.
    ///
    /// - Parameters:
    ///   - trade: what has no record.
    ///   - longer: the times of longer records of it.
    ///   - lack: what is missing.
    func halfFindings(
        _ trade: String, of periods: [TimeSpan], beside longer: Set<TimeSpan>, lack: String
    ) -> [Diagnostic] {
        let told = Set(periods.lying(within: longer))
        return finding(
            .flowNotReported, of: periods.filter { !told.contains($0) },
            "these files hold no \(trade), so that \(lack); ask for the other direction alone, or add"
                + " them")
            + finding(
                .flowNotReported, of: told.sorted(),
                "longer records alone tell of \(trade), so that \(lack); ask for longer periods, or"
                    + " for the other direction alone")
    }
}

extension Sequence<TimeSpan> {
    /// Those that lie within one of some other times.
    func lying(within others: Set<TimeSpan>) -> [TimeSpan] {
        let times = others.map(\.days)
        return filter { span in
            let days = span.days
            return times.contains { $0.contains(days) }
        }
    }
}
