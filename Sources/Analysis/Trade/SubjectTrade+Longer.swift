import TradeModel

extension SubjectTrade {
    /// The trade with those partners as missing of which a longer record alone tells, so that a total
    /// over partners counts what it lacks.
    ///
    /// A partner of the recorded trade is missing in a period that others have where it has no record
    /// that touches the period and one of a longer period around it, of which its own records leave
    /// more than half a percent open: where they add up to it there was no more trade. A total that
    /// the source states lacks no one.
    func countingLonger(_ recorded: SubjectTrade, at frequency: Frequency) -> SubjectTrade {
        guard basis != .published,
            recorded.entries.keys.contains(where: { $0.period.frequency > frequency })
        else { return self }
        let told = periodsToAddUp(frequency)
        var sides: [Side: [Record]] = [:]
        for (cell, entry) in recorded.entries where cell.partner.isSummed {
            sides[Side(cell), default: []].append(Record(cell.period, entry.value))
        }
        var open: Set<Cell> = []
        var names: Set<String> = []
        for (side, records) in sides {
            let own = records.filter { $0.period.frequency <= frequency }
            for whole in records where whole.period.frequency > frequency && whole.exceeds(own) {
                for period in told[side.direction, default: []] where whole.covers(period) {
                    let days = period.days
                    guard !own.contains(where: { $0.days.overlaps(days) }) else { continue }
                    open.insert(
                        Cell(partner: side.partner, direction: side.direction, period: period))
                    names.insert("\(side.partner) \(whole.period) \(side.direction.rawValue)")
                }
            }
        }
        guard !open.isEmpty else { return self }
        var trade = self
        for cell in open { trade.add(TradeEntry(value: nil, missing: 1), to: cell) }
        trade.findings.append(
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(frequency.rawValue) totals lack partners of whose trade longer records"
                    + " alone tell: \(names.sorted().joined(separator: ", "))"))
        return trade
    }

    /// The periods of one length, by direction, of which partners tell and the source states no total.
    private func periodsToAddUp(_ frequency: Frequency) -> [TradeDirection: Set<TimeSpan>] {
        var periods: [TradeDirection: Set<TimeSpan>] = [:]
        for cell in entries.keys
        where cell.period.frequency == frequency && cell.partner.isSummed {
            let total = Cell(partner: .world, direction: cell.direction, period: cell.period)
            guard entries[total]?.value == nil else { continue }
            periods[cell.direction, default: []].insert(cell.period)
        }
        return periods
    }

    /// What a partner's trade was over a time.
    private struct Record {
        let period: TimeSpan
        let days: ClosedRange<Day>
        let value: Amount?

        init(_ period: TimeSpan, _ value: Amount?) {
            self.period = period
            days = period.days
            self.value = value
        }

        func covers(_ other: TimeSpan) -> Bool {
            let inner = other.days
            return days.contains(inner.lowerBound) && days.contains(inner.upperBound)
        }

        /// Whether records within it leave more than half a percent of its value open, which is more
        /// than rounding and late corrections.
        func exceeds(_ records: [Record]) -> Bool {
            guard let value = value?.doubleValue, value > 0 else { return false }
            let within = records.filter { $0.value != nil && covers($0.period) }
            let chosen = SpanCover(within.map(\.period), over: period).chosen
            let sum = within.filter { chosen.contains($0.period) }
                .reduce(0) { $0 + ($1.value?.doubleValue ?? 0) }
            return value - sum > 0.005 * value
        }
    }
}

extension Partner {
    /// Whether its trade goes into a sum over partners: it is neither all of them nor a group that
    /// stands beside its members.
    fileprivate var isSummed: Bool {
        switch self {
        case .world, .group: false
        default: true
        }
    }
}
