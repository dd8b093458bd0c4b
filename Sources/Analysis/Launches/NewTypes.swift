public import TradeModel

/// How many missiles flew for the first time.
public enum NewTypes: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "new-types", codes: ["C14"], title: "Missile types first flown", unit: "count",
        formula: "names whose first launch in the table lies in the period",
        inputs: "a launch table with missile names",
        pitfalls: "names churn: one missile may have two, and variants count as types; flights"
            + " before the table begins are not known; unnamed missiles are left out; where none"
            + " is new in a period in which a launch may lie that is not dated to one, that is no"
            + " zero",
        authority: "names as the launch table spells them",
        parameters: [.by, .clock, .weaponClass, .since, .until, .source],
        fields: [.text("names")])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), by: try inquiry.frequency() ?? .annual, from: facts)
    }

    /// One point for each period that the table and the question cover, with zero where none is
    /// new, and without a value where a launch that is in no count may have been new.
    public static func result(
        _ question: LaunchQuestion, by frequency: Frequency, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        // What flew before the time asked for is not new in it.
        var whole = question
        whole.since = nil
        let answer = try LaunchAnswer(whole, facts)
        let points = points(answer, question, frequency.period)
        return answer.result(
            indicator, unit: "count",
            definition: "missile names whose first launch in the table, of any outcome, lies in the"
                + " period" + (question.since.map { ", counted from \($0)" } ?? "")
                + "; missing are launches without a name, rejected rows, and launches that may lie"
                + " in the period and are not dated well enough to be counted in it",
            points: points, findings: answer.undatedFinding(frequency, from: question.since))
    }

    private static func points<P: Period>(
        _ answer: LaunchAnswer, _ question: LaunchQuestion, _ type: P.Type
    ) -> [IndicatorResult.Point] {
        guard let span = answer.span else { return [] }
        let start = max(span.lowerBound, question.since ?? span.lowerBound)
        guard start <= span.upperBound else { return [] }
        let clock = answer.question.clock
        let groups = answer.grouped(by: type)
        var first: [String: Launch] = [:]
        for launch in answer.launches where launch.hasName && first[launch.missile] == nil {
            first[launch.missile] = launch
        }
        return (P(containing: start)...P(containing: span.upperBound)).map { period in
            let launches = (groups[period] ?? []).filter {
                $0.moment.earliestDay(in: clock) >= start
            }
            let new = launches.filter { first[$0.missile] == $0 }
            let names = Set(new.map(\.missile)).sorted()
            // A launch of a month in which the table becomes complete may have been of its time.
            let days = period.days(
                since: question.coveredFrom(answer.completeFrom), until: question.lastDay)
            let unplaced = days.map { answer.missing(within: $0, by: P.frequency) } ?? 0
            return IndicatorResult.Point(
                period: period.description,
                value: names.isEmpty && unplaced > 0 ? nil : Double(names.count),
                fields: [.init("names", .text(names.joined(separator: "; ")))],
                n: launches.count,
                missing: launches.count { !$0.hasName } + unplaced,
                confidence: new.confidence, sources: answer.uses(of: new))
        }
    }
}

extension Launch {
    /// Whether the table names the missile.
    var hasName: Bool { !missile.isEmpty && missile.lowercased() != "unknown" }

    /// Whether the table names the site.
    var hasSite: Bool { !site.isEmpty && site.lowercased() != "unknown" }
}
