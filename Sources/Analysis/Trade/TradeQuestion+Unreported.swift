import TradeModel

extension TradeQuestion {
    /// Names the times of which the subject reports nothing in a direction while its partners do. Where
    /// it reports anything its own reports are taken, and those of its partners are left out of these
    /// times too, which would be missing unsaid. Nothing where a basis was asked for.
    ///
    /// - Parameter records: those of both sides that count.
    func unreportedFinding(_ records: [TradeRecord]) -> [Diagnostic] {
        guard basis == nil, reportedBasis(of: records) == .direct else { return [] }
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
            return lacking.isEmpty ? nil : "\(direction.noun) \(Self.text(lacking))"
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

    /// Times as stretches, the longest first: `2019..2020, 2021-01..03`.
    private static func text(_ periods: Set<TimeSpan>) -> String {
        Dictionary(grouping: periods, by: \.frequency).sorted { $0.key > $1.key }
            .map { frequency, spans in
                let line = PeriodLine(frequency: frequency)
                return line.text(line.numbers(in: spans).sorted())
            }.joined(separator: ", ")
    }
}
