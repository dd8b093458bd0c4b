import TradeModel

/// What a subject traded in one period, by groups of goods.
struct GoodsBasket {
    /// A partner that tells of some months of the period only.
    struct Gap {
        let partner: Partner
        let direction: TradeDirection
        /// How many months have no record.
        let months: Int
    }

    let period: TimeSpan
    /// The records of each group, of all partners.
    let records: [GoodsGroup: [TradeRecord]]
    /// What each group comes to; groups without a usable value are not there.
    let amounts: [GoodsGroup: Amount]
    /// Trade that is not told by goods of the level, or not told by goods at all.
    let unspecified: Amount
    /// The stated total of all goods; nil where a trade in the basket has none.
    let stated: Amount?
    /// How many records have no usable value, and directions, partners and months of partners that are
    /// not there.
    let missing: Int
    /// How many of these the total lacks: all but records of which a coarser one tells the value.
    let lacking: Int
    /// The partners that lack months.
    let gaps: [Gap]
    /// The records of longer periods of the partners of which no shorter one tells.
    let longer: [LongerRecord]
    /// Whether the total is one that shares can be taken of: no direction lacks, nor a month of a sum of
    /// shorter periods.
    let isWhole: Bool
    /// The directions that were asked for whose trade is not there, so that nothing can be said.
    let absentDirections: [TradeDirection]
    /// Whether finer goods come to more than coarser ones that they are part of.
    let isExceeded: Bool
    /// The editions of the goods' code.
    let revisions: Set<HSRevision?>
    /// The rows behind the whole.
    let origins: [Origin]

    init(
        _ period: TimeSpan, _ trees: [GoodsTree], _ level: GoodsLevel,
        absentDirections: [TradeDirection], gaps: [Gap], longer: [LongerRecord], isOpen: Bool
    ) {
        self.period = period
        self.gaps = gaps
        self.longer = longer
        let parts = trees.map { $0.groups(level) }
        var records: [GoodsGroup: [TradeRecord]] = [:]
        for part in parts { records.merge(part.records) { $0 + $1 } }
        self.records = records
        amounts = records.compactMapValues { records in
            let values = records.compactMap(\.value)
            return values.isEmpty ? nil : values.reduce(.zero, +)
        }
        unspecified = parts.map(\.unspecified).reduce(.zero, +)
        let totals = trees.map(\.total)
        stated = totals.contains(nil) ? nil : totals.compactMap { $0 }.reduce(.zero, +)
        let absent = absentDirections.count + longer.count + gaps.map(\.months).reduce(0, +)
        missing = parts.map(\.missing).reduce(0, +) + absent
        lacking = parts.map(\.lacking).reduce(0, +) + absent
        self.absentDirections = absentDirections
        isWhole = absentDirections.isEmpty && !isOpen
        isExceeded = parts.contains(where: \.isExceeded)
        let used = records.values.flatMap { $0 }
        revisions = Set(used.map(\.cell.revision))
        let whole = parts.flatMap(\.unspecifiedRecords) + used
        origins =
            whole.filter { $0.value != nil }.map(\.origin)
            + trees.compactMap { $0.total == nil ? nil : $0.roots.first?.record.origin }
    }

    /// What is told by goods.
    var specified: Amount { amounts.values.reduce(.zero, +) }

    /// All of it, which shares are taken of: what is told by goods, and what is not.
    var total: Amount { specified + unspecified }

    /// What is told by goods, in percent of the stated total; nil where none is stated.
    var coverage: Double? { Amount.share(specified, of: stated) }

    /// The rows behind a group.
    func origins(of group: GoodsGroup) -> [Origin] {
        (records[group] ?? []).filter { $0.value != nil }.map(\.origin)
    }

    /// How many records tell of goods.
    var n: Int { records.values.reduce(0) { $0 + $1.count { $0.value != nil } } }
}
