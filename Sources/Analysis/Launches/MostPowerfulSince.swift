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
        parameters: [.clock, .since, .until, .on, .source],
        fields: [
            .key("criterion"), .text("strength"), .text("last"), .number("years", in: nil),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), on: try inquiry.day(.on), from: facts)
    }

    /// For the strongest launch of a day, or of the last launch day: one point by range class and
    /// one by apogee. The value is missing when no earlier launch was as powerful, and when the
    /// strength of the day's launches is not known; nor is it known where a launch as powerful that
    /// is dated to a month or a year, a row that was rejected, or one that is not listed since it was
    /// before the table is complete, may be a later one.
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
                Diagnostic(.warning, .noSubjectRows, message: noneKnown(on: day, answer))
            }
            return answer.result(
                indicator, unit: Unit.days.code, definition: definition, points: [],
                findings: missing.map { [$0] } ?? [])
        }
        let points = Criterion.allCases.map { point(answer, $0, reference, flights) }
        return answer.result(
            indicator, unit: Unit.days.code, definition: definition,
            points: points, parameters: [("on", reference.description)])
    }

    private static let definition =
        "days since the last earlier launch of at least the same range class, and since the last"
        + " one with at least the same apogee"

    /// Why a day has no launch that is compared: there was none, or none but satellite launchers, or
    /// the table lists it past the day to which it is complete.
    private static func noneKnown(on day: Day, _ answer: LaunchAnswer) -> String {
        let clock = answer.question.clock
        let time = "on \(day) by the clock \(clock)"
        if answer.launchDays.contains(day) {
            return "all launches \(time) that are known are of satellite launchers, which are not"
                + " compared"
        }
        if answer.examples.contains(where: { $0.moment.day(in: clock) == day }) {
            return "what was launched \(time) is listed after the day to which the table is"
                + " complete, and is not compared"
        }
        return "no launch \(time) is known; tables and the press may date it by another clock"
    }

    /// By what launches are compared.
    private enum Criterion: String, CaseIterable {
        case range = "class"
        case apogee

        func strength(of launch: Launch) -> Double? {
            switch self {
            case .range: launch.weaponClass.rangeRank.map(Double.init)
            case .apogee: launch.apogee?.upper
            }
        }

        func text(_ strength: Double) -> String {
            switch self {
            case .range:
                WeaponClass.allCases.first { $0.rangeRank.map(Double.init) == strength }?.rawValue
                    ?? ""
            case .apogee: "\(strength.plainDescription) km"
            }
        }
    }

    private static func point(
        _ answer: LaunchAnswer, _ criterion: Criterion, _ day: Day, _ flights: [Launch]
    ) -> IndicatorResult.Point {
        let (clock, since) = (answer.question.clock, answer.question.since)
        let strength = flights.filter { $0.moment.day(in: clock) == day }
            .compactMap { criterion.strength(of: $0) }.max()
        let isAsPowerful = { (launch: Launch) -> Bool in
            guard let strength, let other = criterion.strength(of: launch) else { return false }
            return other >= strength
        }
        let earlier = flights.filter { $0.moment.earliestDay(in: clock) < day }
        let last = earlier.last(where: isAsPowerful)?.moment.day(in: clock)
        let undated = answer.coarse.filter {
            $0.weaponClass != .slv && $0.moment.date < day
                && $0.moment.mayBe(from: since, in: clock)
        }
        // What was rejected may also have been the strongest launch of the day.
        let next = last?.advanced(by: 1) ?? since
        let unlisted = answer.unlistedDay(after: last, to: day.advanced(by: -1))
        let later =
            undated.count { isAsPowerful($0) && $0.moment.mayBe(from: next, in: clock) }
            + answer.rejections(from: next, to: day) + (unlisted == nil ? 0 : 1)
        let days = later == 0 ? last.map { Double($0.distance(to: day)) } : nil
        let compared = flights.filter { [day, last].contains($0.moment.day(in: clock)) }
        return IndicatorResult.Point(
            period: day.description, value: days,
            fields: [
                .init("criterion", .text(criterion.rawValue)),
                .init("strength", .text(strength.map { criterion.text($0) } ?? "unknown")),
                .init("last", .text(last?.description ?? "")),
                .init("years", .number(days.map { $0 / Year.meanDays })),
            ], n: earlier.count,
            missing: (earlier + undated).count { criterion.strength(of: $0) == nil } + later
                + (strength == nil ? 1 : 0),
            confidence: compared.confidence, sources: answer.uses(of: compared))
    }
}
