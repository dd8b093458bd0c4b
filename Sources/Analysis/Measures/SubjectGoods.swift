import TradeModel

/// A subject's trade by goods, direction and period, from one source, as finely as its records tell.
struct SubjectGoods {
    let subject: Country
    private let body: TradeBody
    /// The source's name for `--source`.
    let name: String
    private(set) var items: [GoodsItem] = []
    /// The items beside them of which trade with the world, or with partners, in the same period holds
    /// the goods.
    private var heldElsewhere: [GoodsItem] = []
    private(set) var findings: [Diagnostic] = []
    /// How many of the trades that count have a record of all goods together, and how many have none.
    private(set) var totals = (held: 0, lacking: 0)

    /// The items of all records, whatever others hold of their goods.
    var told: [GoodsItem] { items + heldElsewhere }
    var basis: Basis { body.basis }
    /// The source's name for readers.
    var source: String { body.collection.name }
    /// The unit of all values.
    var unit: Unit { body.collection.unit }

    /// Chooses the one source of the question and takes the subject's records from it; nil where none
    /// is about the subject.
    ///
    /// Refuses several sources of which none is named, a basis that the source does not have, records
    /// that tell no goods at all, and values that are too large to add up.
    init?(_ question: TradeQuestion, from facts: Dataset) throws(Refusal) {
        guard let body = try TradeBody(question, from: facts) else { return nil }
        self.body = body
        subject = question.subject
        name = body.collection.sourceName(among: Set(facts.trade.map(\.cell.collection)))
        // All that is added up of the items is of these.
        try body.records.lazy.filter { body.side($0.cell) != nil }.requireSum()
        take(body.records, question)
        guard !items.isEmpty else { return nil }
        guard items.contains(where: { $0.code != .total }) else {
            throw Refusal(
                Diagnostic(
                    .error, .noGoodsDetail,
                    message:
                        "the records about \(subject) tell no goods: measures need HS chapters,"
                        + " headings or subheadings; these files hold TOTAL only"))
        }
        findings += question.unreportedFinding(body.records, basis)
    }

    /// Groups the records by trade and takes the items of each.
    private mutating func take(_ records: [TradeRecord], _ question: TradeQuestion) {
        var trades: [Trade: [TradeRecord]] = [:]
        for record in records {
            guard let (partner, flow) = body.side(record.cell) else { continue }
            guard question.partner.map({ partner == .country($0) }) ?? true else { continue }
            guard question.direction == .total || question.direction == TradeDirection(flow) else {
                continue
            }
            trades[Trade(partner: partner, flow: flow, period: record.cell.period), default: []]
                .append(record)
        }
        let kept = withoutTwofold(trades)
        for trade in trades.sorted(by: { $0.key < $1.key }) {
            let found = GoodsItem.items(of: trade.value, flow: trade.key.flow)
            guard kept[trade.key] != nil else {
                heldElsewhere += found
                continue
            }
            findings += Self.excess(trade.value, found, trade.key).map { [$0] } ?? []
            items += found
            if trade.value.contains(where: { $0.cell.commodity == .total }) {
                totals.held += 1
            } else {
                totals.lacking += 1
            }
        }
        let reporters = Set(trades.keys.map(\.partner))
        if basis == .mirror, reporters.count == 1, question.partner == nil {
            findings.append(
                Diagnostic(
                    .warning, .singleReporter,
                    message: "only one reporter's trade with \(subject) is in these files, so that"
                        + " shares are of the trade with \(reporters.first?.key ?? "")"))
        }
        findings += partFinding
    }

    /// A reporter's trade with the world stands beside that with its partners: the world's is taken
    /// where it tells all goods of the partners or stands alone, else the partners'.
    private mutating func withoutTwofold(
        _ trades: [Trade: [TradeRecord]]
    ) -> [Trade: [TradeRecord]] {
        let times = Dictionary(grouping: trades.keys.sorted()) { key in
            Time(flow: key.flow, period: key.period)
        }
        var kept = trades
        for keys in times.values.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard keys.count > 1, let world = keys.first(where: { $0.partner == .world }) else {
                continue
            }
            let partners = keys.filter { $0 != world }.flatMap { trades[$0, default: []] }
            let told = trades[world, default: []]
            let twofold = TwofoldGoods(
                world: told.map(\.cell.commodity), partners: partners.map(\.cell.commodity))
            for key in keys where (key == world) != twofold.isWorldTaken { kept[key] = nil }
            findings += Self.leftOut(told, twofold, world).map { [$0] } ?? []
        }
        return kept
    }

    /// One side's trade in one direction over one time.
    struct Trade: Hashable, Comparable {
        let partner: Partner
        let flow: Flow
        let period: TimeSpan

        static func < (a: Trade, b: Trade) -> Bool {
            (a.period, a.partner.key, a.flow.rawValue) < (b.period, b.partner.key, b.flow.rawValue)
        }
    }

    private struct Time: Hashable {
        let flow: Flow
        let period: TimeSpan
    }
}
