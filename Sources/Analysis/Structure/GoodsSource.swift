import TradeModel

/// The one body of trade records that a question about goods is answered from.
struct GoodsSource {
    let basis: Basis
    /// Whose figures these are, for readers.
    let name: String
    /// The unit of all values.
    let unit: Unit
    /// All its records; of the edition of the goods' code that was chosen, where one was.
    let records: [TradeRecord]
    let question: TradeQuestion
    /// Whether it lists every flow there was, so that no record means no trade: BACI has no zeros, but a
    /// rejected record may be the very one that is not there.
    let listsEveryFlow: Bool
    private(set) var findings: [Diagnostic] = []

    /// Refuses files that hold several bodies of statistics of which the question names none, those
    /// that hold compiled series only, and a basis that the one does not have.
    init(_ question: TradeQuestion, _ facts: Dataset) throws(Refusal) {
        self.question = question
        let collections = Dictionary(grouping: facts.trade, by: \.cell.collection)
        let named = Dictionary(grouping: collections.keys) {
            $0.sourceName(among: Set(collections.keys))
        }
        guard !named.isEmpty else {
            let isSeries = facts.observations.contains {
                $0.cell.measure == "trade-value" && $0.cell.subject == question.subject.code
            }
            guard isSeries else {
                (basis, name, unit, records) = (.mirror, "no data", .usDollars, [])
                listsEveryFlow = false
                return
            }
            throw Refusal(
                Diagnostic(
                    .error, .goodsMissing,
                    message: "this needs a trade table by goods, such as Comtrade's or BACI;"
                        + " \(facts.inventory)"), cause: .usage)
        }
        let chosen = try SourceChoice.among(named.keys.sorted(), named: question.source) ?? ""
        let bodies = named[chosen] ?? []
        guard bodies.count == 1, let body = bodies.first else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message:
                        "these files are of \(bodies.count) vintages of \(chosen), whose figures"
                        + " differ; give files of one"))
        }
        let subject = Partner.country(question.subject)
        // Of goods split by regime or place, the parts that repeat others are not taken.
        let all = (collections[body] ?? []).filter { $0.cell.part.isEmpty || $0.role != .detail }
        let isReporting = all.contains { $0.cell.reporter == subject }
        unit = body.unit
        name = body.title
        listsEveryFlow = body.hasNoZeros && facts.sources.allSatisfy { $0.unplaced == 0 }
        if body.isReconciled {
            basis = .reconciled
        } else {
            basis =
                question.basis == .mirror || !isReporting && question.basis != .direct
                ? .mirror : .direct
        }
        if let asked = question.basis, asked != basis {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "the figures of \(name) are \(basis.rawValue), not \(asked.rawValue);"
                        + " leave the basis to be judged by the files"), cause: .usage)
        }
        guard case .only(let revision) = question.goods.revisions else {
            records = all
            return
        }
        records = all.filter { $0.cell.commodity == .total || $0.cell.revision == revision }
        findings = question.goods.leftOutFinding(all)
    }

    /// The direction of a record and the other side, both seen from the subject; nil where the record
    /// is not one of those that the basis rests on.
    func side(_ cell: TradeRecord.Cell) -> (direction: TradeDirection, partner: Partner)? {
        let subject = Partner.country(question.subject)
        switch basis {
        case .direct where cell.reporter == subject:
            return (TradeDirection(cell.flow), cell.partner)
        case .mirror where cell.partner == subject && cell.reporter != subject:
            return (TradeDirection(cell.flow.mirrored), cell.reporter)
        case .reconciled where cell.reporter == subject:
            return (TradeDirection(cell.flow), cell.partner)
        case .reconciled where cell.partner == subject:
            return (TradeDirection(cell.flow.mirrored), cell.reporter)
        default: return nil
        }
    }
}

extension TradeRecord.Collection {
    /// Whether flows of zero are left out of it.
    fileprivate var hasNoZeros: Bool { if case .baci = self { true } else { false } }
}
