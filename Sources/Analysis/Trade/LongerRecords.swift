import TradeModel

/// The records of one side's trade, some of them of longer times than the periods that are asked for.
///
/// One rule for all figures by month, quarter or half: a side of whose trade in a period a longer
/// record alone tells is named and counts as missing, and the figure goes on without it.
struct LongerRecords {
    /// What the trade was over a time.
    struct Record {
        let period: TimeSpan
        let days: ClosedRange<Day>
        let value: Amount?

        init(_ period: TimeSpan, _ value: Amount?) {
            self.period = period
            days = period.days
            self.value = value
        }
    }

    /// Those that may stand for themselves or for a part of a period.
    private let own: [Record]
    /// The longer ones that tell of more than shorter ones do, the longest first.
    private let longer: [Record]

    /// Sorts the records of one side; takes O(n²) time at worst.
    init(_ records: [Record], than frequency: Frequency) {
        let sorted = records.sorted(by: Record.isLonger)
        own = sorted.filter { $0.period.frequency <= frequency }
        longer = sorted.filter { $0.period.frequency > frequency && $0.exceeds(sorted) }
    }

    /// The time of the longest record around some days of which no shorter one tells: none touches
    /// them, and those that lie within it do not add up to it.
    func around(_ days: ClosedRange<Day>) -> TimeSpan? {
        guard let whole = longer.first(where: { $0.days.contains(days) }),
            !own.contains(where: { $0.days.overlaps(days) })
        else { return nil }
        return whole.period
    }

    /// Whether a longer time's record tells of more than shorter ones do.
    func isOpen(_ period: TimeSpan) -> Bool { longer.contains { $0.period == period } }

    /// Whether a longer time holds a record that may stand for a period or a part of one.
    func hasShorter(within time: TimeSpan) -> Bool {
        let days = time.days
        return own.contains { days.contains($0.days) }
    }
}

/// A partner's record of a longer time, which alone tells of its trade in a period that was asked for.
struct LongerRecord: Hashable {
    let partner: Partner
    let direction: TradeDirection
    let period: TimeSpan

    /// Names the partners that figures of a length lack.
    ///
    /// - Parameter what: what lacks whom.
    static func finding(
        _ records: [LongerRecord], _ frequency: Frequency, _ what: String = "totals lack partners"
    ) -> [Diagnostic] {
        guard !records.isEmpty else { return [] }
        let names = Set(records.map { "\($0.partner) \($0.period) \($0.direction.rawValue)" })
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(frequency.rawValue) \(what) of whose trade longer records alone tell:"
                    + " \(names.sorted().listed(first: 12))")
        ]
    }
}

extension LongerRecords.Record {
    /// Longer times first; of one length the earlier.
    fileprivate static func isLonger(_ a: Self, _ b: Self) -> Bool {
        let lengths = [a, b].map { $0.days.lowerBound.distance(to: $0.days.upperBound) }
        return (lengths[1], a.period) < (lengths[0], b.period)
    }

    /// Whether the shorter ones of some records, the longest first, leave more than half a percent of
    /// its value open, which is more than rounding and late corrections. A value that is missing may be
    /// any; where shorter ones tell of a part of its time there may be no more.
    fileprivate func exceeds(_ records: [Self]) -> Bool {
        let within = records.filter {
            $0.value != nil && $0.days != days && days.contains($0.days)
        }
        guard let value = value?.doubleValue else { return within.isEmpty }
        guard value > 0 else { return false }
        var chosen: [Self] = []
        for record in within
        where !chosen.contains(where: { $0.days.overlaps(record.days) }) {
            chosen.append(record)
        }
        let sum = chosen.reduce(0) { $0 + ($1.value?.doubleValue ?? 0) }
        return value - sum > Amount.tolerance * value
    }
}
