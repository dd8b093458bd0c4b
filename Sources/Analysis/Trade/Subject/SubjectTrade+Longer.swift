import TradeModel

extension SubjectTrade {
    /// The trade with those partners as missing of which a longer record alone tells, so that a total
    /// over partners counts what it lacks, and goes on without them.
    ///
    /// A partner of the recorded trade is missing in a period that others have where it has no
    /// record that touches the period and one of a longer period around it, of which its records of
    /// shorter times leave more than half a percent open: where they add up to it there was no more
    /// trade. A total that the source states lacks no one.
    func countingLonger(_ recorded: SubjectTrade, at frequency: Frequency) -> SubjectTrade {
        guard basis != .published,
            recorded.entries.keys.contains(where: { $0.period.frequency > frequency })
        else { return self }
        var told: [TradeDirection: [Partner: [LongerRecords.Record]]] = [:]
        for (cell, entry) in recorded.entries where cell.partner.isSummed {
            told[cell.direction, default: [:]][cell.partner, default: []]
                .append(LongerRecords.Record(cell.period, entry.value))
        }
        var trade = self
        var found: [LongerRecord] = []
        for (direction, periods) in periodsToAddUp(frequency) {
            let longer = LongerRecord.alone(
                in: Array(periods), told[direction, default: [:]], direction)
            for (period, records) in longer {
                for record in records {
                    func cell(_ period: TimeSpan) -> Cell {
                        Cell(partner: record.partner, direction: direction, period: period)
                    }
                    trade.lack(
                        cell(period), atMost: recorded.entries[cell(record.period)]?.value)
                }
                found += records
            }
        }
        trade.findings += LongerRecord.finding(found, frequency)
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
}
