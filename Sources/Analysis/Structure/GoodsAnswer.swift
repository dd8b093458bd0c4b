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
        findings += GoodsBasket.halfFindings(
            baskets, question, source.basis, PeriodLine(frequency: timely.frequency))
        findings += baskets.flatMap(\.findings)
        if source.basis == .direct {
            let sides = timely.slots.flatMap { Self.sides($0, question, level, source) }
            findings += sides.compactMap(\.finding)
            findings += GoodsSides.unstatedFinding(sides, timely.frequency)
        }
        findings += LongerRecord.finding(baskets.flatMap(\.longer), timely.frequency)
    }

    /// Says that no record is of trade with the partner asked about, and with whom there are some.
    private static func noPartner(
        _ question: TradeQuestion, _ own: [TradeRecord], _ source: GoodsSource
    ) -> [Diagnostic] {
        guard let partner = question.partner else { return [] }
        let sides = Set(own.compactMap { source.side($0.cell)?.partner }).sorted()
        let known = sides.compactMap { $0.country?.code }.listed(first: 12)
        let others = known.isEmpty ? "" : "; it tells of trade with \(known)"
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message: "\(source.name) has no record of trade of \(question.subject) with"
                    + " \(partner), so that there are no points\(others)")
        ]
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
