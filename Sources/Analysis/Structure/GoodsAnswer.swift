import TradeModel

/// A question about a subject's goods with the data that answer it: what all indicators of the
/// structure of trade have in common.
struct GoodsAnswer {
    let question: TradeQuestion
    let level: GoodsLevel
    let source: GoodsSource
    /// What was traded in each period, in order.
    let baskets: [GoodsBasket]
    let facts: Dataset
    private(set) var findings: [Diagnostic]

    /// Refuses files without records by goods of the level, several editions of the goods' code in one
    /// period, and values that are too large to add up. Takes only trades for which a condition holds,
    /// where there is one.
    init(
        _ question: TradeQuestion, _ level: GoodsLevel, _ facts: Dataset,
        where isTaken: (GoodsTree, GoodsSource) -> Bool = { _, _ in true }
    ) throws(Refusal) {
        self.question = question
        self.level = level
        self.facts = facts
        let source = try GoodsSource(question, facts)
        self.source = source
        findings = source.findings + question.unreportedFinding(source.records, source.basis)
        let own = source.records.filter { source.side($0.cell) != nil }
        guard !own.isEmpty else {
            baskets = []
            findings.append(question.noRecordFinding(in: facts))
            return
        }
        try Self.requireGoods(own, level, question)
        try Self.requireNoNegative(own)
        // All that is added up below is of these.
        try own.requireSum()
        let trees = GoodsTree.grown(from: own).filter { tree in
            guard isTaken(tree, source) else { return false }
            guard let partner = question.partner else { return true }
            return Self.side(tree, source)?.partner == .country(partner)
        }
        if trees.isEmpty { findings += Self.noPartner(question, own, source) }
        let timely = try GoodsPeriods(question.frequency, trees, of: question.subject)
        findings += timely.findings
        baskets = timely.slots.map { Self.basket($0, question, level, source) }
        let used = baskets.flatMap { $0.records.values.flatMap { $0 } }
        findings += try question.goods.findings(used)
        let longer = trees.filter {
            $0.value != nil && $0.trade.period.frequency > timely.frequency
        }
        let times = Dictionary(grouping: longer) { Self.side($0, source)?.direction ?? .total }
        findings += GoodsBasket.halfFindings(
            baskets, question, source.basis, PeriodLine(frequency: timely.frequency),
            longer: times.mapValues { Set($0.map(\.trade.period)) })
        findings += baskets.flatMap(\.findings)
        if source.basis == .direct {
            let sides = timely.slots.flatMap { Self.sides($0, question, level, source) }
            findings += sides.compactMap(\.finding)
            findings += GoodsSides.unstatedFinding(sides, timely.frequency)
        }
        findings += LongerRecord.finding(baskets.flatMap(\.longer), timely.frequency)
    }

    private static func requireGoods(
        _ records: [TradeRecord], _ level: GoodsLevel, _ question: TradeQuestion
    ) throws(Refusal) {
        let finest = records.map(\.cell.commodity.level).max() ?? 0
        guard finest < level.digits else { return }
        let what =
            finest == 0
            ? "of all goods together (TOTAL): download them by goods"
            : "of \(finest) digits at most: ask for --level \(finest), or download finer goods"
        throw Refusal(
            Diagnostic(
                .error, .goodsMissing,
                message: "\(level.noun) need records by goods of \(level.digits) digits; the "
                    + counted(
                        records.count, "record of \(question.subject) in these files is",
                        "records of \(question.subject) in these files are") + " \(what)"),
            cause: .usage)
    }

    /// The importer refuses negative values; facts from elsewhere may have them.
    private static func requireNoNegative(_ records: [TradeRecord]) throws(Refusal) {
        guard let record = records.first(where: { ($0.value ?? .zero) < .zero }) else { return }
        throw Refusal(
            Diagnostic(
                .error, .negativeValue, line: record.origin.line,
                message: "a trade value is not negative: \(record.cell.commodity) in"
                    + " \(record.cell.period) is \(record.value ?? .zero)"))
    }
}
