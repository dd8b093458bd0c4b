import TradeModel

extension SubjectTrade {
    /// The trade as one side reports it: direct where the subject reports in the files, mirror where it
    /// does not.
    static func fromReports(
        _ question: TradeQuestion, _ facts: Dataset, _ collection: TradeRecord.Collection,
        _ source: String
    ) -> SubjectTrade? {
        let subject = Partner.country(question.subject)
        let records = facts.trade.filter { $0.cell.collection == collection && $0.role != .detail }
        let isDirect: Bool =
            switch question.basis {
            case .direct: true
            case .mirror: false
            default: records.contains { $0.cell.reporter == subject }
            }
        var trade = SubjectTrade(
            subject: question.subject, basis: isDirect ? .direct : .mirror, source: source,
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
        trade.findings += goodsFinding(records) {
            isDirect ? $0.reporter == subject : $0.partner == subject
        }
        return trade.entries.isEmpty ? nil : trade
    }

    /// Says where values are sums over goods of which the files hold a part only: all goods have 96
    /// chapters, and a few may be empty.
    static func goodsFinding(
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
