public import TradeModel

/// The longest time between two launch days.
public enum LongestPause: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "longest-pause", codes: ["C10"], title: "Longest pause between launches",
        unit: "days", formula: "max (d_{i+1} − d_i) over successive launch days",
        inputs: "a launch table",
        pitfalls: "hangs on single rows and on the classes counted; the pause that still lasts on"
            + " the day of the question is open and may yet become the longest",
        authority: "launch dates of CNS/NTI",
        parameters: [.clock, .weaponClass, .since, .until, .source],
        fields: [.text("from"), .text("to"), .text("open")])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), from: facts)
    }

    /// The pauses between launch days, longest first, at most ten, the one that still lasts among
    /// them and marked as open. A pause in which a launch that is dated to a month or less precisely
    /// may have been is none.
    public static func result(
        _ question: LaunchQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let days = answer.coveredDays
        let pauses = answer.pauses
            .sorted { a, b in
                let lengths = (a.length, b.length)
                return lengths.0 == lengths.1 ? a.from < b.from : lengths.0 > lengths.1
            }
        let listed = pauses.prefix(10)
        let points = listed.map { pause in
            let ends = answer.launches.filter {
                let day = $0.moment.day(in: question.clock)
                return day == pause.from || day == pause.to
            }
            return IndicatorResult.Point(
                period: TimeSpan.days(pause.from...pause.to).description,
                value: Double(pause.length),
                fields: [
                    .init("from", .text(pause.from.description)),
                    .init("to", .text(pause.to.description)),
                    .init("open", .text(pause.isOpen ? "yes" : "no")),
                ], n: days.count,
                confidence: ends.confidence, sources: answer.uses(of: ends))
        }
        var findings = answer.undatedFinding(.daily) + cutFinding(listed)
        if points.isEmpty { findings += try coveringFinding(answer, facts) }
        return answer.result(
            indicator, unit: Unit.days.code,
            definition: "days from one launch day to the next, by the clock \(question.clock), for"
                + " pauses that begin in the time asked for; longest first, at most ten; open is"
                + " the pause that still lasts where the question or the table ends",
            points: Array(points), findings: findings)
    }

    /// Says of the pause in which the time asked about ends that it was longer: no launch ended it on
    /// the day to which it is counted.
    private static func cutFinding(_ pauses: ArraySlice<LaunchAnswer.Pause>) -> [Diagnostic] {
        pauses.filter { !$0.hasEnded && !$0.isOpen }.map { pause in
            Diagnostic(
                .warning, .partialPeriod,
                message: "the pause from \(pause.from) is counted to \(pause.to), with which the"
                    + " time asked about ends; it ended with a later launch")
        }
    }

    /// Names the pause that covers the time asked about, in which none begins.
    private static func coveringFinding(
        _ answer: LaunchAnswer, _ facts: Dataset
    ) throws(Refusal) -> [Diagnostic] {
        guard let since = answer.question.since, let span = answer.span else { return [] }
        var open = answer.question
        (open.since, open.until) = (nil, nil)
        let covering = try LaunchAnswer(open, facts).pauses.first {
            $0.from < since && $0.to >= span.upperBound
        }
        guard let covering else { return [] }
        let end =
            covering.hasEnded
            ? "to \(covering.to), of \(covering.length) days"
            : "on, which had lasted \(covering.length) days on \(covering.to)"
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message: "no pause begins in the time asked about, \(TimeSpan.days(span)): it lies"
                    + " in that from \(covering.from) \(end)")
        ]
    }
}
