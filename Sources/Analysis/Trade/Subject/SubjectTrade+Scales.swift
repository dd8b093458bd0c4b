import TradeModel

extension SubjectTrade {
    /// Says where the rows of one series, partner and direction, of periods of one length, change from
    /// one scale to another, as from millions to thousands: most often a slip.
    static func scaleFindings(
        _ rows: [Observation], _ question: TradeQuestion, _ facts: Dataset
    ) -> [Diagnostic] {
        Dictionary(grouping: Self.rows(rows, of: question), by: ScaledSide.init)
            .sorted { $0.key.parts.lexicographicallyPrecedes($1.key.parts) }
            .compactMap { side, rows in scaleFinding(side, rows, facts) }
    }

    /// Those of trade with the partner asked about, or any, and with all of them.
    static func rows(_ rows: [Observation], of question: TradeQuestion) -> [Observation] {
        rows.filter { row in
            let (partner, direction) = (row.cell.partner, row.cell.direction ?? .total)
            return (partner == "WLD" || question.partner.map { $0.code == partner } ?? true)
                && (question.direction == .total || question.direction == direction)
        }
    }

    private static func scaleFinding(
        _ side: ScaledSide, _ rows: [Observation], _ facts: Dataset
    ) -> Diagnostic? {
        let ordered = rows.sorted { $0.cell.period < $1.cell.period }
        let change = zip(ordered, ordered.dropFirst()).first { earlier, later in
            earlier.cell.unit.scale != later.cell.unit.scale
        }
        guard let (earlier, later) = change else { return nil }
        return Diagnostic(
            .warning, .mixedScales,
            message: "\(earlier.cell.series), \(side.text): \(earlier.cell.period) is in"
                + " \(earlier.cell.unit) (\(place(of: earlier, facts))) and \(later.cell.period) in"
                + " \(later.cell.unit) (\(place(of: later, facts))); each counts as its unit says:"
                + " look whether one of them is a slip")
    }

    static func place(of row: Observation, _ facts: Dataset) -> String {
        facts.uses(of: [row.origin]).map(\.place).joined(separator: ", ")
    }
}

/// What rows have in common that should be of one scale.
private struct ScaledSide: Hashable {
    let partner: String
    let direction: TradeDirection
    let frequency: Frequency

    init(_ row: Observation) {
        partner = row.cell.partner
        direction = row.cell.direction ?? .total
        frequency = row.cell.period.frequency
    }

    var parts: [String] { [partner, direction.rawValue, frequency.rawValue] }

    var text: String {
        "\(direction.noun) with \(partner == "WLD" ? "all partners" : partner)"
    }
}
