import TradeModel

extension SubjectTrade {
    /// Chooses the one source that a question is about and builds the subject's trade from it.
    ///
    /// Refuses when the files hold several sources and the question names none: figures of two
    /// sources are never mixed. Refuses an edition of the goods' code without goods. Nil when no record
    /// is about the subject.
    ///
    /// - Parameter whole: the data that these records were chosen from; these themselves if nil. They
    ///   say whose flows, and when, a source lists that lists every flow.
    static func answering(
        _ question: TradeQuestion, from facts: Dataset, chosenFrom whole: Dataset? = nil
    ) throws(Refusal) -> SubjectTrade? {
        try question.requireGoodsOfEdition()
        let available = available(question, from: facts, chosenFrom: whole)
        let name = try SourceChoice.among(
            available.map(\.name), named: question.source, later: facts.laterSources)
        let chosen = available.first { $0.name == name }
        let trade = try chosen?.build()
        if let trade { try question.requireBasis(trade.basis, of: trade.source) }
        try question.requireGoods(trade, in: facts)
        return trade
    }

    /// A source and how the subject's trade is built from it.
    typealias Available = (name: String, build: () throws(Refusal) -> SubjectTrade?)

    /// The sources that the files hold, by the names with which `--source` chooses one.
    static func available(
        _ question: TradeQuestion, from facts: Dataset, chosenFrom whole: Dataset? = nil
    ) -> [Available] {
        var available = tables(question, facts, whole ?? facts)
        let series = Set(
            facts.observations.filter {
                $0.cell.measure == "trade-value" && $0.cell.subject == question.subject.code
                    && $0.status == .main
            }.map(\.cell.series))
        for name in series.sorted() {
            available.append(
                (name, { () throws(Refusal) in try fromSeries(name, question, facts) }))
        }
        return available
    }

    /// The trade tables that the files hold, by the names with which `--source` chooses one.
    private static func tables(
        _ question: TradeQuestion, _ facts: Dataset, _ whole: Dataset
    ) -> [Available] {
        TradeBody.named(in: facts).sorted { $0.key < $1.key }.map { name, collections in
            (name, { () throws(Refusal) in try fromTable(question, facts, whole, collections) })
        }
    }

    /// The trade as a table has it; refuses several vintages of one.
    private static func fromTable(
        _ question: TradeQuestion, _ facts: Dataset, _ whole: Dataset,
        _ collections: [TradeRecord.Collection]
    ) throws(Refusal) -> SubjectTrade? {
        guard let collection = collections.first, collections.count == 1 else {
            throw TradeBody.severalVintages(of: collections)
        }
        return switch collection {
        case .baci: try fromBACI(question, facts, collection, chosenFrom: whole)
        case .cowDyadic: try fromCOW(question, facts)
        case .comtrade, .gacc, .imfDOTS: try fromReports(question, facts, collection)
        }
    }
}
