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
        return try fitting(question, try chosen?.build())
    }

    /// A source and how the subject's trade is built from it.
    typealias Available = (name: String, build: () throws(Refusal) -> SubjectTrade?)

    /// The sources that the files hold, by the names with which `--source` chooses one.
    static func available(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> [Available] {
        var available: [Available] = []
        let collections = Set(facts.trade.map(\.cell.collection))
        if collections.contains(.comtrade) {
            available.append(
                ("comtrade", { () throws(Refusal) in fromComtrade(question, facts) }))
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
        return available
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
    private static func fromComtrade(_ question: TradeQuestion, _ facts: Dataset) -> SubjectTrade? {
        let subject = Partner.country(question.subject)
        let records = facts.trade.filter { $0.cell.collection == .comtrade && $0.role != .detail }
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
        trade.findings += goodsFinding(records) {
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
        let records = facts.trade.filter { record in
            guard case .baci = record.cell.collection else { return false }
            return record.role == .counted
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
        trade.findings += goodsFinding(records) { $0.reporter == subject || $0.partner == subject }
        // BACI lists no zero flows: no record of a pair in a year that it covers is no trade. A
        // rejected record may be the very one that is not there.
        if facts.sources.allSatisfy({ $0.unplaced == 0 }) {
            trade.markExhaustive(
                partners: Set(records.flatMap { [$0.cell.reporter, $0.cell.partner] }),
                periods: Set(records.map(\.cell.period)))
        }
        return trade
    }

    /// Says where values are sums over goods of which the files hold a part only: all goods have 96
    /// chapters, and a few may be empty.
    private static func goodsFinding(
        _ records: [TradeRecord], isAbout: (TradeRecord.Cell) -> Bool
    ) -> [Diagnostic] {
        let parts = records.count { $0.cell.commodity != .total && isAbout($0.cell) }
        guard parts > 0 else { return [] }
        let chapters = Set(records.compactMap { $0.cell.commodity.prefix(2) }).count
        guard chapters < 90 else { return [] }
        return [
            Diagnostic(
                .warning, .goodsOnly,
                message: "records of single goods: \(parts); the files hold \(chapters) of the 96"
                    + " chapters, so that figures without a TOTAL record are of these goods only")
        ]
    }
}
