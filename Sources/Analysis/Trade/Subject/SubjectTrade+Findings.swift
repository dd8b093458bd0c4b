import TradeModel

extension SubjectTrade {
    /// Says where a sum over partners lacks some of which there is no usable record.
    func incompleteFinding(_ direction: TradeDirection, _ period: TimeSpan) -> Diagnostic? {
        guard let missing = lacking(direction, period) else { return nil }
        return Diagnostic(
            .warning, .incompleteTotal, period: period,
            message: "\(period): the total of all partners lacks usable records (\(missing));"
                + " shares of it are too large")
    }

    /// Says the same of the sums of many periods at once, and of each.
    func incompleteFinding(_ direction: TradeDirection, _ periods: [TimeSpan]) -> Diagnostic? {
        let named = periods.compactMap { period in
            lacking(direction, period).map { "\(period) (\($0))" }
        }
        guard !named.isEmpty else { return nil }
        return Diagnostic(
            .warning, .incompleteTotal,
            message: "totals of all partners lack usable records, so that they are too small and"
                + " shares of them too large: \(named.listed(first: 12))"
        ).told(as: periods.compactMap { incompleteFinding(direction, $0) })
    }

    /// How many usable records a sum over partners lacks that has a value; nil where it lacks none.
    private func lacking(_ direction: TradeDirection, _ period: TimeSpan) -> Int? {
        guard let world = world(direction, period), !world.isStated, world.entry.missing > 0,
            world.entry.value != nil
        else { return nil }
        return world.entry.missing
    }

    /// Says where both directions were asked for and the files hold one of them only; of many periods of
    /// one length at once, and of each.
    ///
    /// - Parameter recorded: the same trade in periods of any length.
    func halfFindings(
        _ direction: TradeDirection, _ periods: [TimeSpan], _ frequency: Frequency,
        in recorded: SubjectTrade
    ) -> [Diagnostic] {
        guard direction == .total, basis != .published else { return [] }
        let line = PeriodLine(frequency: frequency)
        return direction.parts.flatMap { one in
            let open = periods.filter { period in
                direction.parts.filter { world($0, period) == nil } == [one]
            }
            let longer = recorded.entries.filter { cell, entry in
                cell.direction == one && cell.period.frequency > frequency && entry.value != nil
            }
            return line.halfFindings(
                basis.noun(of: one, of: subject), of: open,
                beside: Set(longer.keys.map(\.period)), lack: "the total is missing")
        }
    }

    /// Says where a published total and its two directions differ by more than half a percent.
    func partsFinding(_ partner: Partner, _ period: TimeSpan) -> Diagnostic? {
        guard basis == .published else { return nil }
        let values = [TradeDirection.total, .import, .export].compactMap {
            entries[Cell(partner: partner, direction: $0, period: period)]?.value
        }
        guard values.count == 3, values[0] > .zero else { return nil }
        let total = values[0].doubleValue
        // A sum that is too large to hold exactly differs all the same.
        let sum =
            values[1].adding(values[2])?.doubleValue
            ?? values[1].doubleValue + values[2].doubleValue
        guard abs(sum - total) > Amount.tolerance * total else { return nil }
        return Diagnostic(
            .warning, .partsNotTotal, period: period,
            message: "\(period): the published total with \(partner) is \(total.plainDescription)"
                + " \(unit) and imports and exports sum to \(sum.plainDescription); each is as"
                + " published")
    }
}
