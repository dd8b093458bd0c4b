public import TradeModel

/// How long ago the last launch was, by class.
public enum DaysSinceLastTest: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "days-since-last-test", codes: ["C11"], title: "Days since the last test, by class",
        unit: "days", formula: "as-of − last launch day of the class",
        inputs: "a launch table and the day to which it is complete",
        pitfalls: "says nothing of the days after the table ends: the count stops there;"
            + " launches of unknown class may belong to any",
        authority: "launch dates and classes of CNS/NTI",
        parameters: [.clock, .weaponClass, .until, .source], keys: ["class"])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), from: facts)
    }

    /// One point for all launches and one for each class, counted to the day of the question or to
    /// the end of the table, whichever comes first.
    public static func result(
        _ question: LaunchQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        var points: [IndicatorResult.Point] = []
        if let end = answer.span?.upperBound {
            let groups = Dictionary(grouping: answer.launches, by: \.weaponClass)
            if question.weaponClass == nil {
                points += point(answer, nil, answer.launches, end).map { [$0] } ?? []
            }
            for weaponClass in WeaponClass.allCases {
                points +=
                    point(
                        answer, weaponClass, groups[weaponClass] ?? [], end
                    ).map { [$0] } ?? []
            }
        }
        return answer.result(
            indicator, unit: Unit.days.code,
            definition: "days from the last launch of each class to the day of the question, or"
                + " to the end of the table where that comes first",
            points: points)
    }

    private static func point(
        _ answer: LaunchAnswer, _ weaponClass: WeaponClass?, _ launches: [Launch], _ end: Day
    ) -> IndicatorResult.Point? {
        let clock = answer.question.clock
        let latest = launches.max { before($0, $1, clock) }
        let last = latest?.moment.earliestDay(in: clock)
        // The days are not known where a launch that is dated to a month or a year, or a row that
        // was rejected, may be a later one.
        let next = last?.advanced(by: 1)
        let undated = answer.coarse.count {
            (weaponClass == nil || weaponClass == $0.weaponClass) && $0.moment.date <= end
                && $0.moment.mayBe(from: next, in: clock)
        }
        guard latest != nil || undated > 0 else { return nil }
        let later = undated + answer.rejections(from: next, to: answer.question.lastDay)
        let day = later == 0 ? latest?.moment.day(in: clock) : nil
        let lastOnes = launches.filter { $0.moment.earliestDay(in: clock) == last }
        return IndicatorResult.Point(
            period: end.description, value: day.map { Double($0.distance(to: end)) },
            fields: [
                .init("class", .text(weaponClass?.rawValue ?? "all")),
                .init("last", .text(latest?.moment.dateText(in: clock) ?? "")),
                .init("launches", .count(latest == nil ? nil : launches.count)),
            ], n: launches.count, missing: max(later, day == nil ? 1 : 0),
            confidence: lastOnes.confidence, sources: answer.uses(of: lastOnes))
    }

    private static func before(_ a: Launch, _ b: Launch, _ clock: LaunchClock) -> Bool {
        a.moment.earliestDay(in: clock) < b.moment.earliestDay(in: clock)
    }
}
