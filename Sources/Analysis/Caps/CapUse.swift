public import TradeModel

/// How much of a cap is used.
public enum CapUse: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "cap-use", codes: ["S05", "S07", "S08"], title: "Use of the caps on goods",
        unit: Unit.percent.code,
        formula:
            "100 · Σ deliveries of the window / cap, for each amount of the cap; of several amounts"
            + " the first to be reached binds",
        inputs: "reported deliveries in a tidy table, and a table of measures",
        pitfalls: "a month that was not reported is unknown and not zero: the use is a lower bound;"
            + " barrels and tonnes convert by a factor that nobody agreed on; reports lag by a month"
            + " and more; deliveries that are never reported are not in it",
        authority:
            "S/RES/2321 paragraph 26(b); S/RES/2375 paragraph 14; S/RES/2397 paragraphs 4 and 5",
        parameters: [.subject, .partner, .source, .regime, .measureID, .factor],
        fields: fields)

    /// The marks at which notices go out, and the cap itself, in percent (resolution 2321,
    /// paragraph 26, and resolution 2397, paragraph 5).
    package static let marks = [75, 90, 95, 100]

    /// What stands beside a use, with the first period by whose end each mark was reached.
    private static let fields: [Indicator.Field] = {
        let use: [Indicator.Field] = [.number("left", in: .named(by: "in")), .text("binds")]
        let reached = CapUse.marks.map { Indicator.Field.text("reached_\($0)") }
        return CapRow.fields + use + reached + [.text("reported")] + CapRow.gaps
    }()

    /// Computes the use of every window that had begun; missing where nothing was reported of it. What is
    /// converted stands beside what was reported in the cap's own unit where it tells more of the window.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try CapAnswer(inquiry, facts)
        let points = answer.rows.map { row in
            IndicatorResult.Point(
                period: row.window.description, value: row.use,
                fields: row.fields + [
                    .init("left", .number(row.amount.map { max(0, row.limit.value - $0) })),
                    .init("binds", .text(binds(row, among: answer.rows))),
                ]
                    + marks.map { mark in
                        .init(
                            "reached_\(mark)", .text(row.period(reaching: mark)?.description ?? ""))
                    } + [
                        .init("reported", .text(row.sum.reported))
                    ] + row.gaps, n: row.sum.cells.count, missing: row.sum.openMonths,
                confidence: row.confidence, sources: answer.uses(of: row.allOrigins))
        }
        return answer.result(
            indicator, unit: indicator.unit,
            definition:
                "reported deliveries over the cap of the same window; months not reported are"
                + " left out and listed, so that the use is a lower bound",
            points: points)
    }

    /// Whether the amount is the nearest to its cap among those of one source and window; blank where
    /// there is no other to compare with.
    private static func binds(_ row: CapRow, among rows: [CapRow]) -> String {
        guard let use = row.use, row.conversion == .none else { return "" }
        let others = rows.filter {
            $0.measure == row.measure && $0.window == row.window && $0.source == row.source
                && $0.conversion == .none && $0.limit != row.limit && $0.use != nil
        }
        guard !others.isEmpty else { return "" }
        return others.allSatisfy { $0.use ?? 0 < use } ? "yes" : "no"
    }
}
