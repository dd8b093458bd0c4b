import TradeModel

extension TradeQuestion {
    /// Names the times of which the subject reports nothing in a direction while its partners do. Where
    /// it reports anything its own reports are taken, and those of its partners are left out of these
    /// times too, which would be missing unsaid. Nothing where a basis was asked for.
    ///
    /// - Parameters:
    ///   - records: those of both sides that count.
    ///   - taken: whose are taken.
    func unreportedFinding(_ records: [TradeRecord], _ taken: Basis) -> [Diagnostic] {
        guard basis == nil, taken == .direct else { return [] }
        let side = Partner.country(subject)
        var own: [TradeDirection: Set<TimeSpan>] = [:]
        var others: [TradeDirection: Set<TimeSpan>] = [:]
        for record in records {
            let cell = record.cell
            if cell.reporter == side {
                own[TradeDirection(cell.flow), default: []].insert(cell.period)
            } else if cell.partner == side, record.value != nil {
                others[TradeDirection(cell.flow.mirrored), default: []].insert(cell.period)
            }
        }
        let open = direction.parts.compactMap { direction -> String? in
            let reported = own[direction, default: []].map(\.days)
            let lacking = others[direction, default: []].filter { period in
                let days = period.days
                return !reported.contains { $0.overlaps(days) }
            }
            return lacking.isEmpty ? nil : "\(direction.noun) \(PeriodLine.text(lacking))"
        }
        guard !open.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .seriesHasGaps,
                message: "\(subject) reports nothing of this itself, and what its partners report"
                    + " of it is left out: \(open.joined(separator: "; ")); --basis mirror takes"
                    + " the reports of its partners throughout")
        ]
    }
}
