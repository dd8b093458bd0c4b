public import TradeModel

extension MeasuresReport {
    /// The measures in a line each, for a briefing: what is limited, by which paragraph, since when,
    /// and how well that is attested.
    public func briefTable(asOf: Day) throws -> Table {
        try Table(
            caption: "Measures on goods in force \(timeText)",
            columns: [
                .text("Resolution"), .text("Paragraph"), .text("Direction"), .text("Goods"),
                .text("HS headings"), .text("Headings are"), .text("In force since"),
                .text("Standing and cap"), .text("Confidence"),
            ],
            rows: measures.map { measure in
                [
                    .text(measure.law.instrument), Self.cell(measure.law.paragraph),
                    .text(measure.scope.direction.rawValue), .text(measure.scope.goods),
                    .text(measure.headings), Self.cell(measure.scope.mapping?.rawValue ?? ""),
                    .text(measure.dates.effective.description),
                    .text(rule(measure)), .text(measure.law.confidence.rawValue),
                ]
            },
            notes: Table.Notes(
                source: SourceUse.text(uses), asOf: asOf.description,
                n: counted(measures.count, "measure"),
                definition:
                    "directions are those of \(subject); headings are the usual mapping unless"
                    + " they are confirmed or compiled, and not the law's text; confidence is that of"
                    + " paragraph, goods and dates",
                remarks: remarks, missing: "none stated"))
    }

    /// What to beware of, and the measures of other regimes, of which nobody asked.
    private var remarks: [String] {
        let caution =
            "The table says what stands in the texts. Recorded trade in such goods is an observation"
            + " to check: it may be exempt, of another part of a heading, or reported wrongly."
        return [caution, Self.leftOut(leftOut, "")].compactMap { $0 }
    }

    /// `banned`, or `capped at 4,000,000 barrels or 525,000 t`.
    private func rule(_ measure: Measure) -> String {
        let standing = standing(measure)?.rawValue ?? measure.kind.rawValue
        let amounts = (measure.cap?.amounts ?? []).compactMap { amount in
            let format = DecimalFormat.readable([amount.value], unit: amount.unit.code)
            return format.rounded(amount.value).map { "\($0.text) \(amount.unit)" }
        }
        return amounts.isEmpty ? standing : "\(standing) at \(amounts.joined(separator: " or "))"
    }
}
