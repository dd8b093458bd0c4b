import TradeModel

extension SourceShares {
    /// What is to be said of the totals that the shares are of.
    func totalFindings(
        _ trade: SubjectTrade, _ directions: [TradeDirection]
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for direction in directions {
            findings += trade.lonePartFinding(direction, periods(direction))
        }
        findings += alike(directions) {
            answer.trade.gapFindings(among: periods($0), $0, of: answer.trade.shareSides)
        }
        findings += alike(directions) { direction in
            trade.loneFinding(direction, periods(direction), answer.trade.frequency)
        }
        findings += alike(directions) { trade.controlFindings($0, periods($0)) }
        if !rows.isEmpty {
            findings += answer.trade.totalsFinding.map { $0.saying("\(answer.name): ") }
        }
        return findings
    }
}
