import TradeModel

/// How an amount came into the unit of a cap.
struct Conversion: Hashable {
    /// Barrels per tonne; nil where the amount was reported in the cap's own unit.
    let factor: Double?
    /// What it is called in results.
    let name: String

    /// No conversion.
    static let none = Conversion(factor: nil, name: "as reported")

    /// The factor asked for, then the lowest and the highest that reports imply.
    ///
    /// No factor is agreed: a converted figure comes with its range. The observed ones are those of
    /// the main rows of the measure `barrels-per-tonne`, of the reporters that delivered.
    static func factors(
        _ inquiry: Inquiry, _ facts: Dataset, reporters: Set<String>
    ) throws(Refusal) -> (conversions: [Conversion], rows: [Observation]) {
        let rows = facts.observations.filter {
            $0.cell.measure == "barrels-per-tonne" && $0.status == .main && $0.value ?? 0 > 0
                && reporters.contains($0.cell.partner)
        }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
        var conversions: [Conversion] = []
        if let given = try inquiry.positive(.factor) {
            conversions.append(
                Conversion(factor: given, name: "\(given.plainDescription) barrels per tonne"))
        }
        for (row, name) in [(rows.first, "lowest"), (rows.last, "highest")] {
            guard let value = row?.value, !conversions.contains(where: { $0.factor == value })
            else {
                continue
            }
            conversions.append(
                Conversion(
                    factor: value, name: "\(value.plainDescription) barrels per tonne, \(name) seen"
                ))
        }
        return (conversions, rows)
    }

    /// The unit from which a factor leads to another; nil where none does.
    static func source(of unit: Unit) -> Unit? {
        if unit.isCommensurable(with: .barrels) { return .tonnes }
        return unit.isCommensurable(with: .tonnes) ? .barrels : nil
    }

    /// An amount in the unit of a cap.
    func applied(to amount: Double, into unit: Unit) -> Double {
        guard let factor else { return amount }
        return unit.isCommensurable(with: .barrels) ? amount * factor : amount / factor
    }
}
