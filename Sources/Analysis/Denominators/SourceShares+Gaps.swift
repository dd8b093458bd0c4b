import TradeModel

/// What a source has no share of.
extension SourceShares {
    /// The periods that have a row of a direction, in order.
    func periods(_ direction: TradeDirection) -> [TimeSpan] {
        Set(rows.filter { $0.direction == direction }.map(\.period)).sorted()
    }

    /// What is to be said of each direction, with the source; once where that is the same of all.
    func alike(
        _ directions: [TradeDirection], _ told: (TradeDirection) -> [Diagnostic]
    ) -> [Diagnostic] {
        let all = directions.map { (direction: $0, findings: told($0)) }
        guard let first = all.first else { return [] }
        let isOne = all.allSatisfy { $0.findings == first.findings }
        return (isOne ? [first] : all).flatMap { direction, findings in
            let flow = isOne ? "" : "\(direction.rawValue): "
            return findings.map { $0.saying("\(answer.name): \(flow)") }
        }
    }

    /// Why there is no share at all, or none without a country.
    func gaps(hasTotal: Bool, without: Country?) -> [Diagnostic] {
        guard !rows.isEmpty || !answer.trade.periods.isEmpty else { return [] }
        guard hasTotal else { return [.noTotal(of: answer.name)] }
        guard let without else { return [] }
        let isSum = [.mirror, .reconciled].contains(answer.trade.trade?.basis)
        return [
            Diagnostic(
                .warning, .notComparable,
                message: isSum
                    ? "the sum over \(answer.name) holds no trade with \(without): there is nothing"
                        + " to leave out"
                    : "\(answer.name) gives no trade with \(without), so that it cannot be left out"
                        + " of its total; whether it is in it is for the source to say")
        ]
    }
}
