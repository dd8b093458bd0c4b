import TradeModel

extension SubjectTrade {
    /// The trade with those partners as missing of which a longer record alone tells, so that a total
    /// over partners counts what it lacks.
    ///
    /// A partner of the recorded trade is missing in a period that others have where it has no
    /// record that touches the period and one of a longer period around it, of which its records of
    /// shorter times leave more than half a percent open: where they add up to it there was no more
    /// trade. A total that the source states lacks no one.
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
        for (side, unsorted) in sides {
            let records = unsorted.sorted(by: Record.isLonger)
            let own = records.filter { $0.period.frequency <= frequency }
            for whole in records where whole.period.frequency > frequency && whole.exceeds(records)
            {
                for (period, days) in told[side.direction, default: []]
                where whole.days.contains(days) {
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
                    + " alone tell: \(names.sorted().listed(first: 12))"))
        return trade
    }

    /// The periods of one length, by direction, of which partners tell and the source states no total.
    private func periodsToAddUp(
        _ frequency: Frequency
    ) -> [TradeDirection: [(period: TimeSpan, days: ClosedRange<Day>)]] {
        var periods: [TradeDirection: Set<TimeSpan>] = [:]
        for cell in entries.keys
        where cell.period.frequency == frequency && cell.partner.isSummed {
            let total = Cell(partner: .world, direction: cell.direction, period: cell.period)
            guard entries[total]?.value == nil else { continue }
            periods[cell.direction, default: []].insert(cell.period)
        }
        return periods.mapValues { $0.map { (period: $0, days: $0.days) } }
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

        /// Longer times first; of one length the earlier.
        static func isLonger(_ a: Record, _ b: Record) -> Bool {
            let lengths = [a, b].map { $0.days.lowerBound.distance(to: $0.days.upperBound) }
            return (lengths[1], a.period) < (lengths[0], b.period)
        }

        /// Whether the shorter ones of some records, the longest first, leave more than half a
        /// percent of its value open, which is more than rounding and late corrections.
        func exceeds(_ records: [Record]) -> Bool {
            guard let value = value?.doubleValue, value > 0 else { return false }
            var chosen: [Record] = []
            for record in records
            where record.value != nil && record.days != days && days.contains(record.days)
                && !chosen.contains(where: { $0.days.overlaps(record.days) })
            {
                chosen.append(record)
            }
            let sum = chosen.reduce(0) { $0 + ($1.value?.doubleValue ?? 0) }
            return value - sum > 0.005 * value
        }
    }
}
