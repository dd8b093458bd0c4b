public import TradeModel

/// How fast a level grew between disclosures.
public enum AverageFlow: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "average-flow", codes: ["F02"], title: "Average monthly flow between disclosures",
        unit: "the measure's unit a month", formula: "(v_b − v_a) / months from a to b",
        inputs: "a tidy series of cumulative levels",
        pitfalls: "an average over the whole stretch: months within it are not known; a change of"
            + " definition looks like a flow, and a fall shows one",
        authority: "disclosures that the rows cite",
        parameters: [.source, .measure, .since, .until],
        fields: [
            .number("change", in: .amounts), .number("months", in: .own("months")),
            .number("from", in: .amounts), .number("to", in: .amounts),
        ])

    /// Computes what an inquiry asks: one point for each pair of successive disclosures.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let days = try inquiry.days()
        let level = try Disclosures(
            facts, series: inquiry[.source], measure: inquiry[.measure],
            since: days.since, until: days.until)
        let points = zip(level.values, level.values.dropFirst()).map { before, after in
            let months = before.day.months(to: after.day)
            return IndicatorResult.Point(
                period: TimeSpan.days(before.day...after.day).description,
                value: (after.value - before.value) / months,
                fields: [
                    .init("change", .number(after.value - before.value)),
                    .init("months", .number(months)),
                    .init("from", .number(before.value)),
                    .init("to", .number(after.value)),
                ], n: 2, missing: level.missing(among: [before, after]),
                confidence: [before, after].confidence, sources: level.uses(of: [before, after]))
        }
        return IndicatorResult(
            indicator, parameters: level.parameters, unit: "\(level.unit.code) a month",
            amounts: level.unit.code,
            definition: "change of \(level.measure) from one disclosure to the next over the"
                + " calendar months between them, parts of a month by their days",
            points: points,
            findings: level.findings + level.unstatedFindings() + level.fallingFindings)
    }
}

extension Day {
    /// Calendar months to a later day; from the end of one month to the end of another a whole
    /// number.
    fileprivate func months(to later: Day) -> Double { later.monthsElapsed - monthsElapsed }

    private var monthsElapsed: Double {
        let month = Month(containing: self)
        let days = month.firstDay.distance(to: month.lastDay) + 1
        return Double(month.ordinal) + Double(month.firstDay.distance(to: self) + 1) / Double(days)
    }
}
