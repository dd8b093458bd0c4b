import TradeModel

/// The one body of trade statistics among those of the files that a question is answered from.
struct TradeBody {
    let collection: TradeRecord.Collection
    /// All its records, none of them splitting another by customs regime or place.
    let records: [TradeRecord]
    let basis: Basis
    private let subject: Partner

    /// Chooses it by the question; nil where the files hold none.
    ///
    /// Refuses several bodies of which the question names none, vintages of one, and a basis that the
    /// one does not have.
    init?(_ question: TradeQuestion, from facts: Dataset) throws(Refusal) {
        let bodies = Self.named(in: facts)
        let chosen = try SourceChoice.among(
            bodies.keys.sorted(), named: question.source, later: facts.laterSources)
        guard let name = chosen, let collections = bodies[name], let collection = collections.first
        else { return nil }
        guard collections.count == 1 else { throw Self.severalVintages(of: collections) }
        self.collection = collection
        subject = .country(question.subject)
        records = facts.trade.filter { $0.cell.collection == collection }.unsplit
        basis = collection.isReconciled ? .reconciled : question.reportedBasis(of: records)
        try question.requireBasis(basis, of: collection.name)
    }

    /// The bodies that the files hold, by the names with which `--source` chooses one: several where
    /// they are vintages of each other.
    static func named(in facts: Dataset) -> [String: [TradeRecord.Collection]] {
        let collections = Set(facts.trade.map(\.cell.collection))
        return Dictionary(grouping: collections) { $0.sourceName(among: collections) }
    }

    /// The refusal of several vintages of one body.
    static func severalVintages(of collections: [TradeRecord.Collection]) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .mixedSources,
                message:
                    "these files are of \(collections.map(\.name).sorted().joined(separator: ", ")),"
                    + " whose figures differ; give files of one vintage"))
    }

    /// The other side of a record and the flow, seen from the subject; nil where the record is not one
    /// of those that the basis rests on.
    func side(_ cell: TradeRecord.Cell) -> (partner: Partner, flow: Flow)? {
        switch (cell.reporter == subject, cell.partner == subject, basis) {
        case (true, _, .direct), (true, _, .reconciled): (cell.partner, cell.flow)
        case (false, true, .mirror), (false, true, .reconciled): (cell.reporter, cell.flow.mirrored)
        default: nil
        }
    }
}

extension TradeQuestion {
    /// Whose figures are taken of those that each side reports: as asked, else the subject's own where
    /// it reports.
    func reportedBasis(of records: [TradeRecord]) -> Basis {
        switch basis {
        case .direct: .direct
        case .mirror: .mirror
        default:
            records.contains { $0.cell.reporter == .country(subject) } ? .direct : .mirror
        }
    }

    /// Refuses a basis that the source does not have, rather than pass over the request.
    func requireBasis(_ held: Basis, of source: String) throws(Refusal) {
        guard let basis, basis != held else { return }
        throw Refusal(
            Diagnostic(
                .error, .mixedSources,
                message: "the figures of \(source) are \(held.rawValue), not \(basis.rawValue);"
                    + " leave the basis to be judged by the files"), cause: .usage)
    }
}
