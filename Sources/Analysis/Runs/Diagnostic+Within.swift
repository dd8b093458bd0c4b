import TradeModel

extension [Diagnostic] {
    /// Those that are of a time within some days, or of no time alone. Of one that is told of each of its
    /// periods those within, where others are not, together as one.
    func within(_ days: ClosedRange<Day>) -> [Diagnostic] {
        flatMap { finding -> [Diagnostic] in
            let kept = finding.said { $0.overlaps(days) }
            guard kept.count < Swift.max(1, finding.parts.count) else { return [finding] }
            guard kept.count > 1 else { return kept }
            return [
                Diagnostic(
                    finding.severity, finding.code, path: finding.path, field: finding.field,
                    message: kept.map(\.message).listed(first: 3, by: "; ")
                ).told(as: kept)
            ]
        }
    }
}
