import TradeModel

extension SubjectTrade {
    /// Says where the rows of one series and direction are valued with freight and insurance in some
    /// places and without in others: what is compared of them differs by these too.
    static func valuationFindings(
        _ rows: [Observation], _ question: TradeQuestion, _ facts: Dataset
    ) -> [Diagnostic] {
        let valued = Self.rows(rows, of: question).filter { $0.valuation != nil }
        return TradeDirection.allCases.compactMap { direction -> Diagnostic? in
            let ordered = valued.filter { ($0.cell.direction ?? .total) == direction }
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
