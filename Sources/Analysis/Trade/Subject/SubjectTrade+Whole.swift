import TradeModel

extension SubjectTrade {
    /// The trade with all partners that a part is a part of: missing where there is the part and a
    /// published series gives no total for it; nil where there is neither.
    func whole(
        of part: TradeEntry?, _ direction: TradeDirection, _ period: TimeSpan
    ) -> WorldTrade? {
        if let world = world(direction, period) { return world }
        guard part != nil else { return nil }
        return WorldTrade(
            entry: TradeEntry(value: nil, missing: 1), partnerSum: nil, partners: 0,
            isStated: true)
    }

    /// What is told of some partner's trade; nil where nothing is told of any.
    func anyPart(_ direction: TradeDirection, _ period: TimeSpan) -> TradeEntry? {
        partners(in: period).lazy.compactMap { entry($0, direction, period) }.first
    }

    /// Says in which of some periods a published series gives trade with a partner and no total that
    /// it could be a part of.
    func lonePartFinding(_ direction: TradeDirection, _ periods: [TimeSpan]) -> [Diagnostic] {
        let without = periods.filter { world(direction, $0) == nil }
        guard !without.isEmpty else { return [] }
        let what = direction == .total ? "" : " of \(direction.rawValue)s"
        let effect = ", so that what is a part of it is missing, which is not zero"
        let told = "\(source) gives no total\(what) of all partners"
        return [
            Diagnostic(
                .warning, .notComparable,
                message: "\(told) for \(without.map(\.description).listed(first: 12))\(effect)"
            ).told(
                as: without.map { period in
                    Diagnostic(
                        .warning, .notComparable, period: period,
                        message: "\(period): \(told)\(effect)")
                })
        ]
    }
}
