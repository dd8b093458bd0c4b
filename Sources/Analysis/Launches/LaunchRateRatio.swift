public import TradeModel

/// How much more often missiles are launched than in another period.
public enum LaunchRateRatio: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "rate-ratio", codes: ["C07"], title: "Ratio of launch rates of two periods",
        unit: "ratio",
        formula: "(k₁/E₁) / (k₂/E₂); given k₁ + k₂, k₁ is binomial of probability E₁/(E₁ + E₂):"
            + " exact interval and test",
        inputs: "a launch table",
        pitfalls: "presumes independent launches of a constant rate: where counts scatter more, the"
            + " interval of the negative binomial model or of the block bootstrap stands beside, the"
            + " former where all launches have a month, the latter where all have a day; a launch that"
            + " is dated to a month or a year counts where the time holds all of it;"
            + " periods chosen after looking at the data make p too small",
        authority: "Przyborowski & Wilenski (1940); Clopper & Pearson (1934); R poisson.test",
        parameters: [.clock, .count, .weaponClass, .base, .since, .until, .source],
        fields: RateComparison.fields)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let text = try inquiry.required(.base)
        guard let base = TimeSpan.asked(text)?.days else {
            throw .usage(
                "expected a time such as 2012..2021 or 2018-01-01..2019-05-03 for --base, saw"
                    + " “\(text)”")
        }
        return try result(
            try inquiry.launches(), base: base, count: try inquiry.word(.count) ?? .days,
            from: facts)
    }

    /// Compares the time asked for, or all that follows the base where none is given, with the base.
    public static func result(
        _ question: LaunchQuestion, base: ClosedRange<Day>, count: TestFrequency.Count,
        from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var (asked, before) = (question, question)
        if question.since == nil { asked.since = base.upperBound.advanced(by: 1) }
        (before.since, before.until) = (base.lowerBound, base.upperBound)
        let (answer, baseAnswer) = (
            try LaunchAnswer(asked, facts), try LaunchAnswer(before, facts)
        )
        guard !facts.launches.isEmpty else {
            return answer.result(
                indicator, unit: Unit.ratio.code, definition: indicator.formula, points: [])
        }
        guard let span = answer.span, let baseSpan = baseAnswer.span else {
            throw Refusal(
                Diagnostic(
                    .error, .undefinedStatistic,
                    message:
                        "the table covers no day of the \(answer.span == nil ? "time" : "base")"
                        + " asked about: there is no rate"))
        }
        guard !span.overlaps(baseSpan) else {
            throw .usage(
                "the time asked about (\(TimeSpan.days(span))) and the base"
                    + " (\(TimeSpan.days(baseSpan))) overlap")
        }
        let comparison = try RateComparison(answer, base: baseAnswer, count: count)
        return answer.compared(with: baseAnswer).result(
            indicator, unit: Unit.ratio.code,
            definition:
                "\(TestFrequency.text(count)), per day of the time, over the same in the base"
                + " \(TimeSpan.days(baseSpan)); exact 95 % interval and two-sided p given the sum;"
                + " \(comparison.definition)",
            points: [comparison.point],
            parameters: [
                ("base", TimeSpan.days(baseSpan).description), ("count", count.rawValue),
            ],
            findings: partialFinding("base", base, covered: baseSpan)
                + partialFinding(
                    "time", (asked.since ?? span.lowerBound)...span.upperBound, covered: span)
                + comparison.findings)
    }

    /// Says that the table covers a part only of what is compared: the rate is that of the part,
    /// which may be a few days.
    private static func partialFinding(
        _ name: String, _ asked: ClosedRange<Day>, covered: ClosedRange<Day>
    ) -> [Diagnostic] {
        guard asked != covered else { return [] }
        return [
            Diagnostic(
                .warning, .partialPeriod,
                message: "of the \(name) \(TimeSpan.days(asked)) the table covers"
                    + " \(TimeSpan.days(covered)) only: the rate is that of these days")
        ]
    }
}
