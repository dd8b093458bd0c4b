import TradeModel

extension TradeQuestion {
    /// Whether a trade is one of those asked about.
    func asksAbout(_ trade: MirrorPair.Trade) -> Bool {
        let subject = Partner.country(subject)
        guard trade.importer == subject || trade.exporter == subject else { return false }
        switch direction {
        case .import where trade.importer != subject: return false
        case .export where trade.exporter != subject: return false
        default: break
        }
        guard let partner else { return true }
        return (trade.importer == subject ? trade.exporter : trade.importer) == .country(partner)
    }
}

extension MirrorQuestion {
    /// Says of which periods no report tells, and of which shorter ones alone do, which are not added
    /// up here: neither has a row.
    static func gapFindings(
        _ frequency: Frequency, told: [TimeSpan], shorter: [TimeSpan]
    ) -> [Diagnostic] {
        let line = PeriodLine(frequency: frequency)
        let rows = line.numbers(in: told)
        let open = line.numbers(in: shorter).subtracting(rows).sorted()
        return line.gapFindings(told: told + shorter)
            + line.gapFinding(
                open,
                each: "told by shorter reports alone, which are not added up; that is not zero"
            ) {
                "shorter reports are not added up to these periods, which are not zero and have no"
                    + " row: \($0)"
            }
    }
}
