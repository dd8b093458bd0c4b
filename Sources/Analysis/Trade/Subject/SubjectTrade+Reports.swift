import TradeModel

extension SubjectTrade {
    /// The trade as one side reports it: direct where the subject reports in the files, mirror where it
    /// does not.
    static func fromReports(
        _ question: TradeQuestion, _ facts: Dataset, _ collection: TradeRecord.Collection
    ) throws(Refusal) -> SubjectTrade? {
        let subject = Partner.country(question.subject)
        let records = question.counted(of: facts, in: collection)
        let basis = question.reportedBasis(of: records)
        let isDirect = basis == .direct
        var trade = SubjectTrade(
            subject: question.subject, basis: basis, source: collection.name,
            unit: collection.unit)
        for record in records {
            let cell = record.cell
            let entry = TradeEntry(
                value: record.value, origin: record.origin, confidence: record.confidence)
            if isDirect, cell.reporter == subject {
                let direction = TradeDirection(cell.flow)
                trade.add(
                    entry,
                    to: Cell(partner: cell.partner, direction: direction, period: cell.period))
            } else if !isDirect, cell.reporter != subject, cell.partner == subject {
                trade.add(
                    entry,
                    to: Cell(
                        partner: cell.reporter, direction: TradeDirection(cell.flow.mirrored),
                        period: cell.period))
            }
        }
        trade.findings += question.unreportedFinding(records, basis)
        trade.findings += try goodsFindings(question, facts, records) {
            isDirect ? $0.reporter == subject : $0.partner == subject
        }
        return trade.entries.isEmpty ? nil : trade
    }
}
