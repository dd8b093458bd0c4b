public import TradeModel

/// One disclosed level over another, such as value per transaction.
public enum ValuePerUnit: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "value-per-unit", codes: ["F03"], title: "One measure per unit of another",
        unit: "the measures' base units", formula: "v(t) / u(t) where both are disclosed for t",
        inputs: "a tidy series with both measures",
        pitfalls: "of cumulative levels it is the average since the beginning, not of late; large"
            + " payments between banks change the mix",
        authority: "disclosures that the rows cite",
        parameters: [.source, .measure, .per, .since, .until],
        fields: [
            .number("numerator", in: .amounts),
            .number("denominator", in: .named(by: "denominator_unit")), .text("denominator_unit"),
        ])

    /// Computes what an inquiry asks: one point for each date of both measures.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let (since, until) = try inquiry.days()
        let source = inquiry[.source]
        let rows = facts.observations.filter { row in
            row.status == .main && (source == nil || row.cell.series == source)
        }
        let held = Set(rows.map(\.cell.measure)).sorted()
        let above = try Disclosures(
            facts, series: source, measure: try inquiry.required(.measure, among: held),
            since: since, until: until)
        let below = try Disclosures(
            facts, series: source, measure: try inquiry.required(.per, among: held),
            since: since, until: until)
        let points = above.values.compactMap { value -> IndicatorResult.Point? in
            guard let other = below.values.first(where: { $0.day == value.day }) else { return nil }
            let numerator = value.value * above.unit.scale
            let denominator = other.value * below.unit.scale
            return IndicatorResult.Point(
                period: value.row.cell.period.description,
                value: denominator == 0 ? nil : numerator / denominator,
                fields: [
                    .init("numerator", .number(numerator)),
                    .init("denominator", .number(denominator)),
                    .init("denominator_unit", .text(below.unit.baseCode)),
                ], n: 2, missing: denominator == 0 ? 1 : 0,
                confidence: [value, other].confidence,
                sources: SourceUse.merged(above.uses(of: [value]) + below.uses(of: [other])))
        }
        let unmatched = above.values.count + below.values.count - 2 * points.count
        return IndicatorResult(
            indicator, parameters: above.parameters + [("per", below.measure)],
            unit: "\(above.unit.baseCode)/\(below.unit.baseCode)", amounts: above.unit.baseCode,
            definition: "\(above.measure) over \(below.measure) where both are disclosed for one"
                + " date, in base units; dates with only one of them: \(unmatched)",
            points: points,
            findings: above.findings + above.unstatedFindings() + below.unstatedFindings())
    }
}
