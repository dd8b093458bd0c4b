public import TradeModel

/// Nuclear tests in order, with the gaps between them, magnitudes and yields.
public enum NuclearTests: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "nuclear-tests", codes: ["C21"], title: "Nuclear tests", unit: "count",
        formula: "tests to date; days since the one before; magnitude; lowest and highest yield of"
            + " one producer",
        inputs: "a tidy series with magnitude, yield-low or yield-high by day, of one producer",
        pitfalls:
            "producers differ by a factor of ten in yield, and are never mixed; a producer may"
            + " not list every test",
        authority: "the producer that --source names",
        parameters: [.source, .since, .until],
        fields: [
            .number("days_since_previous", in: .own("days")),
            .number("magnitude", in: .own("magnitude")),
            .number("yield_low_kt", in: .own("kt TNT")),
            .number("yield_high_kt", in: .own("kt TNT")),
        ])

    /// Computes what an inquiry asks: one point for each day on which the source lists a test.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let (since, until) = try inquiry.days()
        let main = facts.observations.filter { row in
            row.status == .main && measures.contains(row.cell.measure)
        }
        let series = try SourceChoice.among(
            Set(main.map(\.cell.series)).sorted(), named: inquiry[.source],
            later: facts.laterSources)
        let rows = Dictionary(grouping: main.filter { $0.cell.series == series }) {
            $0.cell.period.days.lowerBound
        }
        let days = rows.keys.sorted()
        let points = days.enumerated().compactMap { index, day -> IndicatorResult.Point? in
            guard day.isAsked(since: since, until: until) else { return nil }
            let found = rows[day] ?? []
            let value = { (measure: String) in found.first { $0.cell.measure == measure }?.value }
            return IndicatorResult.Point(
                period: found.map(\.cell.period).max()?.description ?? day.description,
                value: Double(index + 1),
                fields: [
                    .init(
                        "days_since_previous",
                        .number(index == 0 ? nil : Double(days[index - 1].distance(to: day)))),
                    .init("magnitude", .number(value("magnitude"))),
                    .init("yield_low_kt", .number(value("yield-low"))),
                    .init("yield_high_kt", .number(value("yield-high"))),
                ], n: found.count, missing: found.count { $0.value == nil },
                confidence: found.map(\.confidence).min(),
                sources: facts.uses(of: found.map(\.origin)))
        }
        let nothing = Diagnostic(
            .warning, .noSubjectRows,
            message: "no test is known in these files; there are no points (\(facts.inventory))")
        return IndicatorResult(
            indicator, parameters: series.map { [("source", $0)] } ?? [], unit: "count",
            definition: "tests that the source lists, up to and with this one; days from the one"
                + " before; its magnitude, and its yield in kilotons of TNT",
            points: points, findings: rows.isEmpty ? [nothing] : [])
    }

    private static let measures = ["magnitude", "yield-low", "yield-high"]
}
