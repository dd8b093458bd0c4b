import TradeModel

extension SubjectTrade {
    /// The same trade in longer periods: years or quarters summed from months.
    ///
    /// A longer period has a value only where cells cover it without gap or overlap; where they do
    /// not, it is missing with the number of its shorter periods that no cell covers. A partner that
    /// reported a direction in a month without a record of the subject had no trade in it.
    func coarsened(to frequency: Frequency) -> SubjectTrade {
        var coarse = SubjectTrade(subject: subject, basis: basis, source: source, unit: unit)
        coarse.findings = findings
        var sides: [Side: [Part]] = [:]
        for (cell, entry) in entries where cell.period.frequency < frequency {
            sides[Side(cell), default: []].append(Part(days: cell.period.days, entry: entry))
        }
        var quiet: [Side: [Part]] = [:]
        for cell in reported where cell.period.frequency < frequency && entries[cell] == nil {
            quiet[Side(cell), default: []].append(
                Part(days: cell.period.days, entry: TradeEntry(value: .zero)))
        }
        for (side, parts) in sides {
            let periods = Set(parts.compactMap { Self.period($0.days.lowerBound, frequency) })
            for period in periods {
                let cell = Cell(partner: side.partner, direction: side.direction, period: period)
                coarse.add(Self.sum(parts + (quiet[side] ?? []), over: period), to: cell)
            }
        }
        return coarse
    }

    /// One partner's trade in one direction.
    private struct Side: Hashable {
        let partner: Partner
        let direction: TradeDirection

        init(_ cell: Cell) {
            partner = cell.partner
            direction = cell.direction
        }
    }

    private struct Part {
        let days: ClosedRange<Day>
        let entry: TradeEntry
    }

    private static func period(_ day: Day, _ frequency: Frequency) -> TimeSpan? {
        switch frequency {
        case .annual: .year(Year(containing: day))
        case .quarterly:
            .quarters(Quarter(containing: day)...Quarter(containing: day))
        case .monthly, .daily: nil
        }
    }

    private static func sum(_ parts: [Part], over period: TimeSpan) -> TradeEntry {
        let within = parts.filter {
            period.days.contains($0.days.lowerBound) && period.days.contains($0.days.upperBound)
        }
        guard let cover = cover(within, from: period.days.lowerBound, through: period.days.upperBound)
        else {
            let months = Month(containing: period.days.lowerBound)...Month(
                containing: period.days.upperBound)
            let open = months.count { month in
                !within.contains { $0.entry.value != nil && $0.days.contains(month.firstDay) }
            }
            return TradeEntry(value: nil, missing: max(1, open))
        }
        return cover.dropFirst().reduce(cover[0].entry) { $0 + $1.entry }
    }

    /// Parts that follow one another from the first day to the last, the shortest first.
    private static func cover(_ parts: [Part], from start: Day, through end: Day) -> [Part]? {
        let candidates = parts.filter { $0.days.lowerBound == start && $0.entry.value != nil }
        for part in candidates.sorted(by: { $0.days.upperBound < $1.days.upperBound }) {
            if part.days.upperBound == end { return [part] }
            let next = part.days.upperBound.advanced(by: 1)
            if let rest = cover(parts, from: next, through: end) { return [part] + rest }
        }
        return nil
    }
}
