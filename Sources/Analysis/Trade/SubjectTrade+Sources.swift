import TradeModel

extension SubjectTrade {
    /// Chooses the one source that a question is about and builds the subject's trade from it.
    ///
    /// Refuses when the files hold several sources and the question names none: figures of two
    /// sources are never mixed. Nil when no record is about the subject.
    static func answering(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> SubjectTrade? {
        let available = try available(question, from: facts)
        let name = try SourceChoice.among(available.map(\.name), named: question.source)
        let chosen = available.first { $0.name == name }
        let trade = try fitting(question, try chosen?.build())
        try question.requireGoods(trade, in: facts)
        return trade
    }

    /// A source and how the subject's trade is built from it.
    typealias Available = (name: String, build: () throws(Refusal) -> SubjectTrade?)

    /// The sources that the files hold, by the names with which `--source` chooses one.
    static func available(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> [Available] {
        var available = try tables(question, facts)
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
        _ question: TradeQuestion, _ facts: Dataset
    ) throws(Refusal) -> [Available] {
        let collections = Set(facts.trade.map(\.cell.collection))
        var tables: [Available] = []
        func add(
            _ name: String, _ build: @escaping () throws(Refusal) -> SubjectTrade?
        ) { tables.append((name, build)) }
        func addReports(_ name: String, _ collection: TradeRecord.Collection, _ source: String) {
            guard collections.contains(collection) else { return }
            add(name) { () throws(Refusal) in try fromReports(question, facts, collection, source) }
        }
        addReports("comtrade", .comtrade, "UN Comtrade")
        let vintages = collections.compactMap { collection in
            if case .baci(let vintage) = collection { vintage } else { nil }
        }
        if !vintages.isEmpty {
            add("baci") { () throws(Refusal) in try fromBACI(question, facts, vintages) }
        }
        if collections.contains(.cowDyadic) {
            add("cow-dyadic") { () throws(Refusal) in try fromCOW(question, facts) }
        }
        // A query may give the same trade in two currencies, which are two sources to choose from.
        let currencies = TradeRecord.Currency.allCases.filter { collections.contains(.gacc($0)) }
        for currency in currencies {
            let name =
                currencies.count == 1 ? "gacc" : "gacc-\(currency.rawValue.lowercased())"
            addReports(name, .gacc(currency), "GACC")
        }
        addReports("imf-dots", .imfDOTS, "IMF DOTS")
        return tables
    }

    /// Refuses a basis that the source does not have, rather than pass over the request.
    private static func fitting(
        _ question: TradeQuestion, _ trade: SubjectTrade?
    ) throws(Refusal) -> SubjectTrade? {
        guard let trade, let basis = question.basis, basis != trade.basis else { return trade }
        throw Refusal(
            Diagnostic(
                .error, .mixedSources,
                message: "the figures of \(trade.source) are \(trade.basis.rawValue), not"
                    + " \(basis.rawValue); leave the basis to be judged by the files"),
            cause: .usage)
    }
}
