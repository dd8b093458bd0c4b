import TradeModel

extension TradeQuestion {
    /// The direction and the subject, for readers: `imports of PRK`.
    var flowText: String {
        switch direction {
        case .import: "imports of \(subject)"
        case .export: "exports of \(subject)"
        case .total: "imports and exports of \(subject) together"
        }
    }

    /// What was asked, for a result: the subject, the partner and the goods where some are named, and
    /// the direction.
    var parameters: [(name: String, value: String)] {
        IndicatorResult.given([
            ("subject", subject.code), ("partner", partner?.code), ("flow", direction.rawValue),
            ("hs", goods.prefixes.isEmpty ? nil : goods.text),
        ])
    }

    /// Says that files tell nothing of what was asked.
    func noRecordFinding(in facts: Dataset) -> Diagnostic {
        Diagnostic(
            .warning, .noSubjectRows,
            message: "no record in these files is about \(subject) on the basis asked"
                + "\(facts.advice(insteadOf: subject)); there are no points (\(facts.inventory))")
    }
}
