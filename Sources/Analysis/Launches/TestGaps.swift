public import TradeModel

/// The time between launch days.
public enum TestGaps: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "test-gaps", codes: ["C09"], title: "Gaps between launch days", unit: "days",
        formula: "median, mean and maximum of d_{i+1} − d_i over successive launch days; median of"
            + " the product-limit estimate with the gap that has not ended",
        inputs: "a launch table",
        pitfalls: "the gap that still lasts is longer than it is so far: leaving it out makes gaps"
            + " look shorter; the time before the first launch is not known",
        authority: "Kaplan & Meier (1958); launch dates of CNS/NTI",
        parameters: [.clock, .weaponClass, .since, .until, .source],
        fields: [
            .number("mean", in: .value), .number("longest", in: .value),
            .number("open_gap", in: .value), .number("median_with_open_gap", in: .value),
            .count("gaps"), .count("launch_days"),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), from: facts)
    }

    /// One point; the value is missing with fewer than two launch days.
    public static func result(
        _ question: LaunchQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let pauses = answer.pauses
        let ended = pauses.filter(\.hasEnded)
        let statistics = GapStatistics(
            gaps: ended.map(\.length),
            openGap: pauses.last.flatMap { $0.hasEnded ? nil : $0.length })
        let dated = answer.covered.filter { $0.moment.precision == .day }
        let days = answer.coveredDays
        let points = answer.span.map { span in
            IndicatorResult.Point(
                period: TimeSpan.days(span).description, value: statistics.median,
                fields: [
                    .init("mean", .number(statistics.mean)),
                    .init("longest", .number(statistics.longest.map(Double.init))),
                    .init("open_gap", .number(statistics.openGap.map(Double.init))),
                    .init("median_with_open_gap", .number(statistics.medianWithOpenGap)),
                    .init("gaps", .count(ended.count)),
                    .init("launch_days", .count(days.count)),
                ], n: ended.count, missing: max(0, days.count - 1 - ended.count),
                confidence: dated.confidence, sources: answer.uses(of: dated))
        }
        return answer.result(
            indicator, unit: Unit.days.code,
            definition: "median of the days from one launch day to the next, by the clock"
                + " \(question.clock), of gaps that have ended; the gap from the last launch to the"
                + " end of the time asked for is open (right-censored), and counts in the second"
                + " median as longer than it is so far; gaps that may hold a launch without a day"
                + " are left out and counted as missing",
            points: points.map { [$0] } ?? [], findings: answer.undatedFinding(.daily))
    }
}
