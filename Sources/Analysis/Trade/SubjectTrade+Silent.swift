import TradeModel

extension SubjectTrade {
    /// Adds a zero where a partner, since its first record of a trade, reports of a time and names none:
    /// its record with the world tells so, its record of other goods of this trade and, where it is
    /// asked of the world at all, that with anybody. Takes time in proportion to the number of records.
    ///
    /// A rejected record may be the very one that is not there, and one in another edition of the goods'
    /// code may be left out.
    mutating func addUnnamed(
        _ question: TradeQuestion, _ facts: Dataset, _ collection: TradeRecord.Collection
    ) {
        guard basis == .mirror, facts.sources.allSatisfy({ $0.unplaced == 0 }) else { return }
        if case .only = question.goods.revisions { return }
        let recorded = recordedTimes
        let all = facts.trade.filter { $0.cell.collection == collection }
        let ofWorld = Set(
            all.filter { $0.cell.partner == .world }.map { Side(Self.reported($0.cell)) })
        var unnamed: Set<Cell> = []
        for record in all {
            let (cell, length) = (Self.reported(record.cell), record.cell.period.frequency)
            let isProof =
                record.cell.partner == .country(subject) || ofWorld.contains(Side(cell))
            guard isProof, let times = recorded[Side(cell)],
                times.areSilent(in: cell.period, after: length...length)
            else { continue }
            unnamed.insert(cell)
        }
        for cell in unnamed { add(TradeEntry(value: .zero), to: cell) }
    }

    /// The trade that knows which partners totals of a length lack: those that have records of an
    /// earlier time, of this length or a shorter one, and none that touches a period of which others
    /// tell. Takes time in proportion to the number of partners and of periods.
    func countingSilent(_ recorded: SubjectTrade, at frequency: Frequency) -> SubjectTrade {
        guard basis == .mirror else { return self }
        var told: [TradeDirection: Set<TimeSpan>] = [:]
        for cell in entries.keys
        where cell.period.frequency == frequency && cell.partner.isSummed {
            told[cell.direction, default: []].insert(cell.period)
        }
        var trade = self
        for (side, times) in recorded.recordedTimes {
            for period in told[side.direction, default: []]
            where times.areSilent(in: period, after: Frequency.daily...frequency) {
                let time = Time(direction: side.direction, period: period)
                trade.silent[time, default: []].append(side.partner)
            }
        }
        return trade
    }

    /// How many partners the total of a period lacks, since no record of theirs tells of it.
    func silentCount(_ direction: TradeDirection, _ period: TimeSpan) -> Int {
        let directions: [TradeDirection] =
            direction == .total ? [.import, .export] : [direction]
        return directions.reduce(0) { count, direction in
            count + (silent[Time(direction: direction, period: period)]?.count ?? 0)
        }
    }

    /// Names these partners and the times.
    func silentFinding(_ direction: TradeDirection, _ frequency: Frequency) -> [Diagnostic] {
        let line = PeriodLine(frequency: frequency)
        var open: [Side: Set<Int>] = [:]
        for (time, partners) in silent
        where direction == .total || time.direction == direction {
            for partner in partners {
                let cell = Cell(
                    partner: partner, direction: time.direction, period: time.period)
                open[Side(cell), default: []].formUnion(line.numbers(in: time.period))
            }
        }
        guard !open.isEmpty else { return [] }
        let names = open.map { side, numbers in
            "\(side.partner) \(side.direction.rawValue) \(line.text(numbers.sorted()))"
        }
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(frequency.rawValue) totals lack partners that have earlier records and"
                    + " none of these times, and count them as missing; a record of theirs with the"
                    + " world would tell that there was no trade:"
                    + " \(names.sorted().listed(first: 6, by: "; "))")
        ]
    }

    private var recordedTimes: [Side: RecordedTimes] {
        var times: [Side: RecordedTimes] = [:]
        for (cell, entry) in entries where cell.partner.isSummed {
            times[Side(cell), default: RecordedTimes()].insert(
                cell.period, isUsable: entry.value != nil)
        }
        return times
    }

    /// The reporter's trade with anybody, as the subject's with the reporter is seen.
    private static func reported(_ cell: TradeRecord.Cell) -> Cell {
        Cell(
            partner: cell.reporter, direction: TradeDirection(cell.flow.mirrored),
            period: cell.period)
    }
}
