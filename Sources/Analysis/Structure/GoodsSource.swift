import TradeModel

/// The one body of trade records that a question about goods is answered from.
struct GoodsSource {
    private let body: TradeBody?
    let basis: Basis
    /// Whose figures these are, for readers.
    let name: String
    /// The unit of all values.
    let unit: Unit
    /// All its records; of the edition of the goods' code that was chosen, where one was.
    let records: [TradeRecord]
    /// Whether it lists every flow there was, so that no record means no trade: BACI has no zeros, but a
    /// rejected record may be the very one that is not there.
    let listsEveryFlow: Bool
    private(set) var findings: [Diagnostic] = []

    /// Refuses files that hold several bodies of statistics of which the question names none, those
    /// that hold compiled series only, and a basis that the one does not have.
    init(_ question: TradeQuestion, _ facts: Dataset) throws(Refusal) {
        body = try TradeBody(question, from: facts)
        guard let body else {
            try Self.requireGoods(question, facts)
            (basis, name, unit, records) = (.mirror, "no data", .usDollars, [])
            listsEveryFlow = false
            return
        }
        basis = body.basis
        name = body.collection.name
        unit = body.collection.unit
        listsEveryFlow = body.collection.hasNoZeros && facts.sources.allSatisfy { $0.unplaced == 0 }
        guard case .only(let revision) = question.goods.revisions else {
            records = body.records
            return
        }
        records = body.records.filter {
            $0.cell.commodity == .total || $0.cell.revision == revision
        }
        findings = question.goods.leftOutFinding(body.records)
    }

    /// Refuses files that tell of the subject's trade in a compiled series only.
    private static func requireGoods(
        _ question: TradeQuestion, _ facts: Dataset
    ) throws(Refusal) {
        let isSeries = facts.observations.contains {
            $0.cell.measure == "trade-value" && $0.cell.subject == question.subject.code
        }
        guard isSeries else { return }
        throw Refusal(
            Diagnostic(
                .error, .goodsMissing,
                message: "this needs a trade table by goods, such as Comtrade's or BACI;"
                    + " \(facts.inventory)"), cause: .usage)
    }

    /// The direction of a record and the other side, both seen from the subject; nil where the record
    /// is not one of those that the basis rests on.
    func side(_ cell: TradeRecord.Cell) -> (direction: TradeDirection, partner: Partner)? {
        body?.side(cell).map { (TradeDirection($0.flow), $0.partner) }
    }
}

extension TradeRecord.Collection {
    /// Whether flows of zero are left out of it.
    fileprivate var hasNoZeros: Bool { if case .baci = self { true } else { false } }
}
