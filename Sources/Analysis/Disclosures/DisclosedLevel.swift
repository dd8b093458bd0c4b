public import TradeModel

/// A level as it is disclosed, or between disclosures.
public enum DisclosedLevel: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "disclosed-level", codes: ["D09", "D10", "F01", "F04"],
        title: "Level disclosed at irregular dates",
        unit: "the measure's unit",
        formula:
            "v(t) as disclosed; with --by, v_a + (v_b − v_a)(t − a)/(b − a) between disclosures"
            + " a and b, at the end of each period",
        inputs: "a tidy series of levels",
        pitfalls: "interpolated, never extrapolated: before the first and after the last disclosure"
            + " nothing is known; definitions change between disclosures",
        authority: "disclosures that the rows cite",
        parameters: [.by, .source, .measure, .since, .until],
        fields: [.text("interpolated"), .text("from"), .text("to")])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let (since, until) = try inquiry.days()
        let level = try Disclosures(
            facts, series: inquiry[.source], measure: inquiry[.measure])
        let frequency = try inquiry.frequency()
        let days = (since ?? level.values.first?.day).flatMap { start in
            (until ?? level.values.last?.day).flatMap { start <= $0 ? start...$0 : nil }
        }
        let points: [IndicatorResult.Point] =
            switch frequency {
            case nil:
                level.values.filter { days?.contains($0.day) ?? false }.map {
                    point(level, $0.row.cell.period.description, $0.day)
                }
            case let frequency?: points(level, days, frequency.period)
            }
        // Levels between disclosures may rest on some outside the days asked about.
        let first = frequency == nil ? nil : since.flatMap { level.value(on: $0)?.from.first?.day }
        let last = frequency == nil ? nil : until.flatMap { level.value(on: $0)?.from.last?.day }
        return IndicatorResult(
            indicator, parameters: level.parameters, unit: level.unit.code,
            definition: frequency == nil
                ? "\(level.measure) as disclosed"
                : "\(level.measure) at the end of the period, as disclosed or by linear"
                    + " interpolation in days between the disclosures before and after it; nothing"
                    + " beyond the first and the last",
            points: points,
            findings: points.isEmpty && !level.values.isEmpty
                ? level.outsideFinding
                : level.findings
                    + level.unstatedFindings(since: first ?? since, until: last ?? until))
    }

    private static func points<P: Period>(
        _ level: Disclosures, _ days: ClosedRange<Day>?, _ type: P.Type
    ) -> [IndicatorResult.Point] {
        guard let days else { return [] }
        return (P(containing: days.lowerBound)...P(containing: days.upperBound)).compactMap {
            days.contains($0.lastDay) && level.value(on: $0.lastDay) != nil
                ? point(level, $0.description, $0.lastDay) : nil
        }
    }

    private static func point(
        _ level: Disclosures, _ period: String, _ day: Day
    ) -> IndicatorResult.Point {
        let found = level.value(on: day)
        let rows = found?.from ?? []
        return IndicatorResult.Point(
            period: period, value: found?.value,
            fields: [
                .init("interpolated", .text(rows.count == 2 ? "yes" : "no")),
                .init("from", .text(rows.first?.day.description ?? "")),
                .init("to", .text(rows.last?.day.description ?? "")),
            ], n: rows.count, missing: level.missing(among: rows), confidence: rows.confidence,
            sources: level.uses(of: rows))
    }
}
