import TradeModel

extension TradeQuestion {
    /// Refuses levels of both directions together that all are missing because the files hold one of
    /// the two alone, and names the option that asks for it.
    func requireBothDirections(_ levels: IndicatorResult) throws(Refusal) {
        guard direction == .total, levels.points.allSatisfy({ $0.value == nil }) else { return }
        let told = [TradeDirection.import, .export].filter { direction in
            levels.points.contains { $0[direction.rawValue]?.number != nil }
        }
        guard let one = told.first, told.count == 1 else { return }
        let other: TradeDirection = one == .import ? .export : .import
        let partner = partner.map { " with \($0)" } ?? ""
        throw Refusal(
            Diagnostic(
                .error, .seriesHasGaps,
                message: "these files hold no \(other.rawValue)s of \(subject)\(partner), so that"
                    + " the total has no value; --flow \(one.rawValue) asks for what they hold"))
    }
}
