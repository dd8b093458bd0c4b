import TradeModel

/// A subject's trade by period, partner and direction, from one source, seen from the subject.
///
/// All trade indicators read this, whatever the records were: what the subject reports, what its
/// partners report of it, reconciled flows, or a compiled series.
struct SubjectTrade {
    /// Which partner's trade in which direction over which time.
    struct Cell: Hashable {
        let partner: Partner
        let direction: TradeDirection
        let period: TimeSpan
    }

    let subject: Country
    let basis: Basis
    /// Whose figures these are, for readers.
    let source: String
    let unit: Unit
    /// The values by partner; the world among them where the source states it.
    private(set) var entries: [Cell: TradeEntry] = [:]
    /// The partners and the periods for which the source lists every flow there was: there, and
    /// nowhere else, no record means no trade.
    private var exhaustive: (partners: Set<Partner>, periods: Set<TimeSpan>) = ([], [])
    private var partnersByPeriod: [TimeSpan: Set<Partner>] = [:]
    /// Of which trade a longer record alone tells.
    private var ofLongerOnly: Set<Cell> = []
    /// What that record says, which the trade cannot exceed.
    private(set) var most: [Cell: Amount] = [:]
    var findings: [Diagnostic] = []
    /// That rows of several partners are valued differently, for what holds these against one another.
    var partnerValuations: [Diagnostic] = []
    /// Whether the values are sums of shorter periods, in which no record of a month is no zero.
    private(set) var isSummed = false
    /// The cells of a longer period that shorter records do not make up, where the source gives others
    /// of that length: they have no entry.
    private(set) var parts: Set<Cell> = []
    /// Of trade in longer periods than its records': where the source gives a value at that length.
    private var given: Set<Time>?

    init(subject: Country, basis: Basis, source: String, unit: Unit) {
        self.subject = subject
        self.basis = basis
        self.source = source
        self.unit = unit
    }

    /// The same question about the same source, without values: for sums of shorter periods, beside
    /// the times at which the source gives a value itself.
    func emptied(isSummed: Bool, given: Set<Time>) -> SubjectTrade {
        var empty = SubjectTrade(subject: subject, basis: basis, source: source, unit: unit)
        empty.findings = findings
        empty.partnerValuations = partnerValuations
        empty.exhaustive = exhaustive
        empty.isSummed = isSummed
        empty.given = given
        return empty
    }

    /// Whether a total over partners is one of sums of shorter periods alone, and lacking when one of
    /// them is.
    func isOfSums(_ direction: TradeDirection, _ period: TimeSpan) -> Bool {
        given.map { !$0.contains(Time(direction: direction, period: period)) } ?? false
    }

    /// Adds a record's value to a cell; goods of one cell add up.
    mutating func add(_ entry: TradeEntry, to cell: Cell) {
        entries[cell, default: TradeEntry(value: .zero)].add(entry)
        if cell.partner.isSummed {
            partnersByPeriod[cell.period, default: []].insert(cell.partner)
        }
    }

    /// Notes that shorter records do not make up the trade in these cells.
    mutating func leaveOut(_ cells: Set<Cell>) { parts = cells }

    /// Notes that of a partner's trade in a period a longer record alone tells, so that it is missing.
    mutating func lack(_ cell: Cell, atMost most: Amount?) {
        add(TradeEntry(value: nil, missing: 1), to: cell)
        ofLongerOnly.insert(cell)
        self.most[cell] = most
    }

    /// Whether a total over partners goes on without one that has no value, and counts it: of a sum of
    /// shorter periods it does where a longer record alone tells of the partner, and not where it has a
    /// gap among shorter ones.
    func goesOnWithout(_ cell: Cell) -> Bool {
        ofLongerOnly.contains(cell) || !isOfSums(cell.direction, cell.period)
    }

    /// The cells of a longer period that shorter records do not make up: ``parts``, and among sums
    /// alone those that are there as missing.
    var incompleteSums: Set<Cell> {
        guard isSummed else { return parts }
        let missing = entries.filter { $0.value.value == nil && !ofLongerOnly.contains($0.key) }
        return parts.union(missing.keys)
    }

    /// Notes that the source lists every flow that these partners had in these periods.
    mutating func markExhaustive(partners: Set<Partner>, periods: Set<TimeSpan>) {
        exhaustive = (partners, periods)
    }

    /// The periods of one length for which there is anything, in order.
    func periods(_ frequency: Frequency) -> [TimeSpan] {
        Set(entries.keys.map(\.period).filter { $0.frequency == frequency }).sorted()
    }

    /// Whether there are values of shorter periods than these.
    func hasPeriods(shorterThan frequency: Frequency) -> Bool {
        entries.keys.contains { $0.period.frequency < frequency }
    }

    /// The longest period length that the data have.
    var longestFrequency: Frequency? { frequencies.max() }

    /// The period lengths that the data have.
    var frequencies: Set<Frequency> { Set(entries.keys.map(\.period.frequency)) }

    /// The partners of a period, without the world and without groups that stand beside their
    /// members.
    func partners(in period: TimeSpan) -> [Partner] {
        partnersByPeriod[period, default: []].sorted()
    }

    /// The value for a partner; nil when the source says nothing of it.
    ///
    /// Both directions together are the source's own total where it gives one, else the sum of the
    /// two. A direction without a record is missing, which is not zero, unless the source lists
    /// every flow there was.
    func entry(_ partner: Partner, _ direction: TradeDirection, _ period: TimeSpan) -> TradeEntry? {
        let cell = Cell(partner: partner, direction: direction, period: period)
        if let entry = entries[cell] { return entry }
        guard direction == .total else {
            let isNone =
                exhaustive.periods.contains(period) && exhaustive.partners.contains(partner)
            return isNone ? TradeEntry(value: .zero) : nil
        }
        return TradeEntry.both { entry(partner, $0, period) }
    }
}
