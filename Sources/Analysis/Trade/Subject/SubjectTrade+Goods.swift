import TradeModel

extension SubjectTrade {
    /// Says where values are sums over goods of which the files hold a part only: all goods have 96
    /// chapters, and a few may be empty. Where goods were asked for, says what is to be said of the
    /// editions of their code, and where they are told more coarsely.
    static func goodsFindings(
        _ question: TradeQuestion, _ facts: Dataset, _ records: [TradeRecord],
        isAbout: (TradeRecord.Cell) -> Bool
    ) throws(Refusal) -> [Diagnostic] {
        guard question.goods.prefixes.isEmpty else {
            let own = records.filter { isAbout($0.cell) }
            return try question.goods.findings(own) + question.untoldFinding(own)
                + question.goods.leftOutFinding(facts.trade.filter { isAbout($0.cell) })
        }
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
