import TradeModel

extension [Diagnostic] {
    /// Those that are of a time within some days, or of no time alone. Of one that is told of each of its
    /// periods those within, where others are not.
    func within(_ days: ClosedRange<Day>) -> [Diagnostic] {
        flatMap { finding -> [Diagnostic] in
            let told = finding.parts.isEmpty ? [finding] : finding.parts
            let kept = told.filter { $0.period?.days.overlaps(days) ?? true }
            return kept.count == told.count ? [finding] : kept
        }
    }
}
