public import TradeModel

/// The last earlier launch that was at least as powerful.
public enum MostPowerfulSince: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "most-powerful-since", codes: ["C13"], title: "Most powerful launch since",
        unit: "days",
        formula: "d − max {d' < d : class(d') ≥ class(d)}; the same with the apogee",
        inputs: "a launch table with classes and apogees",
        pitfalls: "the two criteria may differ; a lofted flight's apogee says more than its"
            + " distance; satellite launchers are left out; apogees that are not known are not"
            + " compared",
        authority: "range classes as used by MDA and NASIC; CNS/NTI for apogees",
        parameters: [.clock, .since, .until, .on, .source], keys: ["criterion"])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), on: try inquiry.day(.on), from: facts)
    }

    /// For the strongest launch of a day, or of the last launch day: one point by range class and
    /// one by apogee. The value is missing when no earlier launch was as powerful, and when the
    /// strength of the day's launches is not known.
    public static func result(
        _ question: LaunchQuestion, on day: Day?, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let flights = answer.launches.filter {
            $0.weaponClass != .slv && $0.moment.day(in: question.clock) != nil
        }
        let days = flights.compactMap { $0.moment.day(in: question.clock) }
        guard let reference = day ?? days.last, days.contains(reference) else {
            let missing = day.map { day in
                Diagnostic(
                    .warning, .noSubjectRows,
                    message: "no launch on \(day) by the clock \(question.clock) is known;"
                        + " tables and the press may date it by another clock")
            }
            return answer.result(
                indicator, unit: Unit.days.code, definition: definition, points: [],
                findings: missing.map { [$0] } ?? [])
        }
        let dated = zip(days, flights)
        let points = [
            point(
                answer, "class", reference,
                dated.map { ($0, $1.weaponClass.rangeRank.map(Double.init), $1) }),
            point(answer, "apogee", reference, dated.map { ($0, $1.apogee?.upper, $1) }),
        ]
        return answer.result(
            indicator, unit: Unit.days.code, definition: definition,
            points: points, parameters: [("on", reference.description)])
    }

    private static let definition =
        "days since the last earlier launch of at least the same range class, and since the last"
        + " one with at least the same apogee"

    private static func point(
        _ answer: LaunchAnswer, _ criterion: String, _ day: Day,
        _ strengths: [(day: Day, strength: Double?, launch: Launch)]
    ) -> IndicatorResult.Point {
        let strength = strengths.filter { $0.day == day }.compactMap(\.strength).max()
        let earlier = strengths.filter { $0.day < day }
        let last = strength.flatMap { strength in
            earlier.last { $0.strength.map { $0 >= strength } ?? false }?.day
        }
        let compared = strengths.filter { $0.day == day || $0.day == last }.map(\.launch)
        return IndicatorResult.Point(
            period: day.description, value: last.map { Double($0.distance(to: day)) },
            fields: [
                .init("criterion", .text(criterion)),
                .init("strength", .text(strength.map { text(criterion, $0) } ?? "unknown")),
                .init("last", .text(last?.description ?? "")),
                .init("years", .number(last.map { Double($0.distance(to: day)) / 365.25 })),
            ], n: earlier.count,
            missing: earlier.count { $0.strength == nil } + (strength == nil ? 1 : 0),
            confidence: compared.confidence, sources: answer.uses(of: compared))
    }

    private static func text(_ criterion: String, _ strength: Double) -> String {
        guard criterion == "class" else { return "\(strength.plainDescription) km" }
        let match = WeaponClass.allCases.first { $0.rangeRank.map(Double.init) == strength }
        return match?.rawValue ?? ""
    }
}
