import TradeModel

extension TradeAnswer {
    /// Says where the figure that a published series gives of a longer period and the shorter ones that
    /// make it up differ by more than rounding, of the periods asked for and longer ones.
    func timesFindings(_ recorded: SubjectTrade) -> [Diagnostic] {
        guard recorded.basis == .published else { return [] }
        let directions =
            question.direction == .total
            ? TradeDirection.allCases : [question.direction]
        let held = recorded.entries.filter { cell, entry in
            entry.value != nil && (cell.partner == partner || cell.partner == .world)
                && directions.contains(cell.direction)
        }
        guard Set(held.keys.map(\.period.frequency)).count > 1 else { return [] }
        return held.filter { $0.key.period.frequency >= frequency }
            .sorted { Self.comesBefore($0.key, $1.key) }
            .compactMap { cell, entry in timesFinding(cell, entry, held, recorded.unit) }
    }

    private func timesFinding(
        _ cell: SubjectTrade.Cell, _ entry: TradeEntry,
        _ held: [SubjectTrade.Cell: TradeEntry], _ unit: Unit
    ) -> Diagnostic? {
        let shorter = held.filter { other, _ in
            other.partner == cell.partner && other.direction == cell.direction
                && other.period.frequency < cell.period.frequency
        }.sorted { Self.comesBefore($0.key, $1.key) }
        guard let whole = entry.value,
            let chain = Cover.of(cell.period.days, by: shorter.map(\.key.period.days))
        else { return nil }
        let parts = chain.map { shorter[$0].value }
        let together = parts.reduce(into: TradeEntry(value: .zero)) { $0.add($1) }
        guard let sum = together.value else { return nil }
        let lastPlaces = ([entry] + parts).flatMap { $0.lastPlaces(in: unit) }
        guard
            sum.exceeds(whole, byMoreThan: lastPlaces) || whole.exceeds(sum, byMoreThan: lastPlaces)
        else { return nil }
        let side = cell.partner == .world ? "all partners" : "\(cell.partner)"
        return Diagnostic(
            .warning, .partsNotTotal, period: cell.period,
            message: "\(cell.period), \(cell.direction.noun) with \(side): the published figure is"
                + " \(whole.doubleValue.plainDescription) \(unit) (\(places(of: entry))) and the"
                + " shorter periods sum to \(sum.doubleValue.plainDescription)"
                + " (\(places(of: together))); each is as published")
    }

    private static func comesBefore(_ a: SubjectTrade.Cell, _ b: SubjectTrade.Cell) -> Bool {
        (a.period.frequency, a.period, a.partner, a.direction.rawValue)
            < (b.period.frequency, b.period, b.partner, b.direction.rawValue)
    }
}
