import TradeModel

extension SubjectTrade {
    /// Notes where rows of the trade asked about are valued with freight and insurance in some places
    /// and without in others. Without a partner those of all partners together count, and those of each
    /// only where they are held against one another.
    mutating func noteValuations(
        _ rows: [Observation], _ question: TradeQuestion, _ facts: Dataset
    ) {
        // No figure of a month or a quarter rests on a year's.
        let longest = question.frequency.map { max($0, .quarterly) } ?? .annual
        let valued = Self.rows(rows, of: question).filter {
            $0.valuation != nil && $0.cell.period.frequency <= longest
        }
        let totals = valued.filter { $0.cell.partner == "WLD" }
        let own = Self.valuationFindings(question.partner == nil ? totals : valued, facts)
        findings += own
        if own.isEmpty { partnerValuations = Self.valuationFindings(valued, facts) }
    }

    /// Says where the rows of one series and direction change from one valuation to another: what is
    /// compared of them differs by freight and insurance too.
    private static func valuationFindings(
        _ rows: [Observation], _ facts: Dataset
    ) -> [Diagnostic] {
        TradeDirection.allCases.compactMap { direction -> Diagnostic? in
            let ordered = rows.filter { ($0.cell.direction ?? .total) == direction }
                .sorted { ($0.cell.period, $0.cell.partner) < ($1.cell.period, $1.cell.partner) }
            let change = zip(ordered, ordered.dropFirst()).first { $0.valuation != $1.valuation }
            guard let (one, other) = change else { return nil }
            return Diagnostic(
                .warning, .notComparable,
                message: "\(one.cell.series), \(direction.noun): \(text(one, facts)) and"
                    + " \(text(other, facts)): what is compared of the two differs by freight and"
                    + " insurance too")
        }
    }

    private static func text(_ row: Observation, _ facts: Dataset) -> String {
        let partner = row.cell.partner == "WLD" ? "all partners" : row.cell.partner
        let valuation = row.valuation?.rawValue ?? ""
        return "\(row.cell.period) with \(partner) is \(valuation) (\(place(of: row, facts)))"
    }
}
