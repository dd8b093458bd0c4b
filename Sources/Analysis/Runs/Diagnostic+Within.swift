import TradeModel

extension [Diagnostic] {
    /// Those that are of a time within some days, or of no time alone. Of one that is told of each of its
    /// periods those within, where others are not.
    func within(_ days: ClosedRange<Day>) -> [Diagnostic] {
        flatMap { finding -> [Diagnostic] in
            let kept = finding.said { $0.overlaps(days) }
            return kept.count == Swift.max(1, finding.parts.count) ? [finding] : kept
        }
    }
}
