import TradeModel

extension SubjectTrade {
    /// Whether no record of a pair in a year that a body of statistics covers is no trade.
    static func listsEveryFlow(
        _ collection: TradeRecord.Collection, in facts: Dataset
    ) -> Bool {
        guard case .baci = collection else { return false }
        // BACI lists no zero flows. A rejected record may be the very one that is not there.
        return facts.sources.allSatisfy { $0.unplaced == 0 }
    }

    /// The trade as BACI has it, of one vintage.
    ///
    /// - Parameter whole: the data that the records were chosen from.
    static func fromBACI(
        _ question: TradeQuestion, _ facts: Dataset, _ collection: TradeRecord.Collection,
        chosenFrom whole: Dataset
    ) throws(Refusal) -> SubjectTrade? {
        let listsEveryFlow = Self.listsEveryFlow(collection, in: facts)
        let trade = try fromBothSides(
            question, facts, collection, listsEveryFlow: listsEveryFlow)
        guard var trade, listsEveryFlow else { return trade }
        let all = whole.trade.filter { $0.cell.collection == collection }
        trade.markExhaustive(
            partners: Set(all.flatMap { [$0.cell.reporter, $0.cell.partner] }),
            periods: Set(all.map(\.cell.period)))
        return trade
    }

    /// The trade as Correlates of War has it, which says where a flow is zero and where it is not
    /// known.
    static func fromCOW(
        _ question: TradeQuestion, _ facts: Dataset
    ) throws(Refusal) -> SubjectTrade? {
        try fromBothSides(question, facts, .cowDyadic)
    }

    /// The trade where each flow stands once, whichever side reported it.
    private static func fromBothSides(
        _ question: TradeQuestion, _ facts: Dataset, _ collection: TradeRecord.Collection,
        listsEveryFlow: Bool = false
    ) throws(Refusal) -> SubjectTrade? {
        let subject = Partner.country(question.subject)
        var trade = SubjectTrade(
            subject: question.subject, basis: .reconciled, source: collection.name,
            unit: collection.unit)
        let records = question.counted(
            of: facts, in: collection, listsEveryFlow: listsEveryFlow)
        for record in records {
            let cell = record.cell
            let isReporter = cell.reporter == subject
            guard isReporter || cell.partner == subject else { continue }
            trade.add(
                TradeEntry(value: record.value, origin: record.origin),
                to: Cell(
                    partner: isReporter ? cell.partner : cell.reporter,
                    direction: TradeDirection(isReporter ? cell.flow : cell.flow.mirrored),
                    period: cell.period))
        }
        guard !trade.entries.isEmpty else { return nil }
        trade.findings += try goodsFindings(question, facts, records) {
            $0.reporter == subject || $0.partner == subject
        }
        return trade
    }
}
