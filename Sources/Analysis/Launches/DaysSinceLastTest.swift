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
        parameters: [.clock, .weaponClass, .until, .source],
        fields: [.key("class"), .text("last"), .count("launches")])

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
            points: points, findings: openFinding(points, answer))
    }

    /// Says of which launches the days are not known, and between which numbers they lie.
    private static func openFinding(
        _ points: [IndicatorResult.Point], _ answer: LaunchAnswer
    ) -> [Diagnostic] {
        let unknown = points.filter { $0.value == nil }
        let open = unknown.map { point in
            let name = if case .text(let name)? = point["class"] { name } else { "all" }
            let range = point.range.map {
                " (\($0.lowerBound.plainDescription) to \($0.upperBound.plainDescription) days)"
            }
            return name + (range ?? "")
        }
        guard !open.isEmpty else { return [] }
        // Where none of them reaches back beyond the day from which the table is complete, all that
        // could be the last one are listed.
        var unlisted = ""
        if let first = answer.completeFrom, let end = answer.span?.upperBound {
            let covered = Double(first.distance(to: end))
            if unknown.contains(where: { ($0.range?.upperBound ?? 0) > covered + 1 }) {
                unlisted = ", or one before \(first) that is not listed,"
            }
        }
        return [
            Diagnostic(
                .warning, .undatedLaunches,
                message: "a launch whose day is not known\(unlisted) is or may be the last one, so"
                    + " that the days since are not known: \(open.joined(separator: ", "))")
        ]
    }

    private static func point(
        _ answer: LaunchAnswer, _ weaponClass: WeaponClass?, _ launches: [Launch], _ end: Day
    ) -> IndicatorResult.Point? {
        let clock = answer.question.clock
        let latest = launches.max { before($0, $1, clock) }
        let last = latest?.moment.earliestDay(in: clock)
        // The days are not known where a launch that is dated to a month or a year, a row that was
        // rejected, or one that is not listed since the table is not complete, may be a later one.
        let next = last?.advanced(by: 1)
        let undated = answer.coarse.filter {
            (weaponClass == nil || weaponClass == $0.weaponClass) && $0.moment.date <= end
                && $0.moment.mayBe(from: next, in: clock)
        }
        guard latest != nil || !undated.isEmpty else { return nil }
        let rejected = answer.rejections(from: next, to: answer.question.lastDay)
        let unlisted = answer.unlistedDay(after: last, to: end)
        let later = undated.count + rejected + (unlisted == nil ? 0 : 1)
        let day = later == 0 ? latest?.moment.day(in: clock) : nil
        let lastOnes = launches.filter { $0.moment.earliestDay(in: clock) == last }
        // A row that was rejected may be of the end itself.
        let others = (rejected > 0 ? [end] : []) + [unlisted].compactMap { $0 }
        let bounds = day == nil ? range(answer, launches, undated, others, end) : nil
        // Where a launch was on the very end, none can be later.
        let sure = bounds.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
        let days = day.map { Double($0.distance(to: end)) } ?? sure
        return IndicatorResult.Point(
            period: end.description, value: days,
            fields: [
                .init("class", .text(weaponClass?.rawValue ?? "all")),
                .init("last", .text(latest?.moment.dateText(in: clock) ?? "")),
                .init("launches", .count(latest == nil ? nil : launches.count)),
            ], n: launches.count, missing: max(later, day == nil ? 1 : 0),
            confidence: lastOnes.confidence, sources: answer.uses(of: lastOnes),
            range: days == nil ? bounds : nil)
    }

    /// How many days it may be at least and at most: the last launch was no earlier than one that was
    /// before the end in any case, and no later than the last day on which one may have been.
    private static func range(
        _ answer: LaunchAnswer, _ launches: [Launch], _ undated: [Launch], _ others: [Day],
        _ end: Day
    ) -> ClosedRange<Double>? {
        let clock = answer.question.clock
        let days = launches.map { $0.moment.possibleDays(in: clock) }
        let first = days.filter { $0.upperBound <= end }.map(\.lowerBound).max()
        let possible = days + undated.map { $0.moment.possibleDays(in: clock) }
        let ends = possible.map { min($0.upperBound, end) } + others
        guard let first, let last = ends.max() else { return nil }
        return Double(last.distance(to: end))...Double(first.distance(to: end))
    }

    private static func before(_ a: Launch, _ b: Launch, _ clock: LaunchClock) -> Bool {
        a.moment.earliestDay(in: clock) < b.moment.earliestDay(in: clock)
    }
}
