import TradeModel

extension GoodsAnswer {
    /// Says that no record of those that the basis rests on is of trade with the partner asked about,
    /// with whom there are some, and that the partner itself reports where it does.
    static func noPartner(
        _ question: TradeQuestion, _ own: [TradeRecord], _ source: GoodsSource
    ) -> [Diagnostic] {
        guard let partner = question.partner else { return [] }
        let whose = source.basis == .direct ? " that \(question.subject) reports" : ""
        var edition = ""
        if case .only(let revision) = question.goods.revisions {
            edition = " in the edition \(revision.rawValue) of the goods' code"
        }
        let sides = Set(own.compactMap { source.side($0.cell)?.partner }).sorted()
        let known = sides.compactMap { $0.country?.code }.listed(first: 12)
        let others = known.isEmpty ? "" : "; it tells of trade with \(known)"
        let isReported = source.records.contains {
            $0.cell.reporter == .country(partner) && $0.cell.partner == .country(question.subject)
        }
        let advice =
            source.basis == .direct && isReported
            ? "; what \(partner) reports of it is asked for with --basis mirror" : ""
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message: "\(source.name) has no record of trade of \(question.subject) with"
                    + " \(partner)\(whose)\(edition), so that there are no points"
                    + "\(advice)\(others)")
        ]
    }
}
