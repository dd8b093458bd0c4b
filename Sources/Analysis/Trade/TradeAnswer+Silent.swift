import TradeModel

extension TradeAnswer {
    /// Says why no period has a value of what was asked, and what there is to ask for instead; nothing
    /// where one has, and where another finding tells it already.
    var silentFinding: [Diagnostic] {
        guard let trade, isSilent else { return [] }
        let other = otherDirectionFinding
        guard other.isEmpty, !toldPeriods.contains(where: { level($0) != nil }) else {
            return other
        }
        return [noSideFinding(trade)]
    }

    /// Says that no period has a value in the direction that was asked for, and in which there are some;
    /// nothing where one has, where there are none in others either, and where another finding tells it.
    var otherDirectionFinding: [Diagnostic] {
        guard let trade, isSilent else { return [] }
        let others = TradeDirection.allCases.filter(hasValue)
        return others.isEmpty ? [] : [otherWayFinding(trade, others)]
    }

    /// Whether no period has a value of what was asked, and no other finding tells it.
    private var isSilent: Bool {
        !hasValue(question.direction) && !findings.contains { $0.code == .flowNotReported }
    }

    private func hasValue(_ direction: TradeDirection) -> Bool {
        toldPeriods.contains { level($0, direction)?.value != nil }
    }

    /// That the source tells of the trade, and of another direction alone.
    private func otherWayFinding(
        _ trade: SubjectTrade, _ others: [TradeDirection]
    ) -> Diagnostic {
        let told = others.map { $0 == .total ? "both directions together" : $0.noun }
        let asked = others.map { $0 == .total ? "both" : $0.rawValue }
        return Diagnostic(
            .warning, .flowNotReported,
            message: "\(trade.source) has no \(frequency.rawValue) value of \(flowText)"
                + " \(partnerText); it has values of \(told.joined(separator: " and of ")): ask with"
                + " --flow \(asked.joined(separator: " or "))")
    }

    /// That the source tells nothing of the side asked about, and of whom it does.
    private func noSideFinding(_ trade: SubjectTrade) -> Diagnostic {
        let sides = Set(periods.flatMap { trade.partners(in: $0) }).sorted()
        let known = sides.compactMap { $0.country?.code }.listed(first: 12)
        guard partner == .world else {
            let others = known.isEmpty ? "" : "; it tells of trade with \(known)"
            return Diagnostic(
                .warning, .noSubjectRows,
                message: "\(trade.source) has no \(frequency.rawValue) record of \(flowText)"
                    + " \(partnerText), so that there are no points\(others)")
        }
        let advice =
            known.isEmpty
            ? ""
            : ", and those that it tells of are not added up, since others may be missing: ask for"
                + " one with --partner, such as \(known)"
        return Diagnostic(
            .warning, .notComparable,
            message: "\(trade.source) gives no \(frequency.rawValue) total of all partners, so that"
                + " there are no points\(advice)")
    }
}
