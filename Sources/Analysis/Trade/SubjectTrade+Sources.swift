import TradeModel

extension SubjectTrade {
    /// Chooses the one source that a question is about and builds the subject's trade from it.
    ///
    /// Refuses when the files hold several sources and the question names none: figures of two
    /// sources are never mixed. Nil when no record is about the subject.
    static func answering(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> SubjectTrade? {
        var available: [(name: String, build: () throws(Refusal) -> SubjectTrade?)] = []
        let collections = Set(facts.trade.map(\.cell.collection))
        if collections.contains(.comtrade) {
            available.append(
                ("comtrade", { () throws(Refusal) in try fromComtrade(question, facts) }))
        }
        let vintages = collections.compactMap { collection in
            if case .baci(let vintage) = collection { vintage } else { nil }
        }
        if !vintages.isEmpty {
            available.append(
                ("baci", { () throws(Refusal) in try fromBACI(question, facts, vintages) }))
        }
        let series = Set(
            facts.observations.filter {
                $0.cell.measure == "trade-value" && $0.cell.subject == question.subject.code
                    && $0.status == .main
            }.map(\.cell.series))
        for name in series.sorted() {
            available.append(
                (name, { () throws(Refusal) in try fromSeries(name, question, facts) }))
        }
        let name = try SourceChoice.among(available.map(\.name), named: question.source)
        let chosen = available.first { $0.name == name }
        let trade = try fitting(question, try chosen?.build())
        try question.requireGoods(trade, in: facts)
        return trade
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

    /// Direct where the subject reports in the files, mirror where it does not.
    private static func fromComtrade(
        _ question: TradeQuestion, _ facts: Dataset
    ) throws(Refusal) -> SubjectTrade? {
        let subject = Partner.country(question.subject)
        let records = question.counted(of: facts) { $0 == .comtrade }
        let isDirect: Bool =
            switch question.basis {
            case .direct: true
            case .mirror: false
            default: records.contains { $0.cell.reporter == subject }
            }
        var trade = SubjectTrade(
            subject: question.subject, basis: isDirect ? .direct : .mirror, source: "UN Comtrade",
            unit: .usDollars)
        for record in records {
            let cell = record.cell
            if isDirect, cell.reporter == subject {
                let direction = TradeDirection(cell.flow)
                trade.add(
                    TradeEntry(value: record.value, origin: record.origin),
                    to: Cell(partner: cell.partner, direction: direction, period: cell.period))
            } else if !isDirect, cell.reporter != subject, cell.partner == subject {
                trade.add(
                    TradeEntry(value: record.value, origin: record.origin),
                    to: Cell(
                        partner: cell.reporter, direction: TradeDirection(cell.flow.mirrored),
                        period: cell.period))
            }
        }
        trade.findings += try goodsFindings(question, facts, records) {
            isDirect ? $0.reporter == subject : $0.partner == subject
        }
        return trade.entries.isEmpty ? nil : trade
    }

    private static func fromBACI(
        _ question: TradeQuestion, _ facts: Dataset, _ vintages: [String]
    ) throws(Refusal) -> SubjectTrade? {
        guard vintages.count == 1, let vintage = vintages.first else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "these files are of the BACI vintages"
                        + " \(vintages.sorted().joined(separator: ", ")), whose figures differ;"
                        + " give files of one vintage"))
        }
        let subject = Partner.country(question.subject)
        var trade = SubjectTrade(
            subject: question.subject, basis: .reconciled, source: "CEPII BACI \(vintage)",
            unit: .usDollars)
        // BACI lists no zero flows: no record of a pair in a year that it covers is no trade. A
        // rejected record may be the very one that is not there.
        let listsEveryFlow = facts.sources.allSatisfy { $0.unplaced == 0 }
        let all = facts.trade.filter { $0.cell.collection == .baci(vintage: vintage) }
        let records = question.counted(of: facts, listsEveryFlow: listsEveryFlow) {
            $0 == .baci(vintage: vintage)
        }
        for record in records {
            let cell = record.cell
            let isExport = cell.reporter == subject
            guard isExport || cell.partner == subject else { continue }
            trade.add(
                TradeEntry(value: record.value, origin: record.origin),
                to: Cell(
                    partner: isExport ? cell.partner : cell.reporter,
                    direction: isExport ? .export : .import, period: cell.period))
        }
        guard !trade.entries.isEmpty else { return nil }
        trade.findings += try goodsFindings(question, facts, records) {
            $0.reporter == subject || $0.partner == subject
        }
        if listsEveryFlow {
            trade.markExhaustive(
                partners: Set(all.flatMap { [$0.cell.reporter, $0.cell.partner] }),
                periods: Set(all.map(\.cell.period)))
        }
        return trade
    }
}
