public import TradeModel

/// Whether launches come evenly, at random or in series.
public enum Dispersion: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "dispersion", codes: ["C08"], title: "Dispersion of launches", unit: "ratio",
        formula: "s² / x̄ of the counts of equal periods; (n − 1) s² / x̄ ~ χ²_{n−1}",
        inputs: "a launch table",
        pitfalls: "a trend or a change of regime raises it as series do; launches of one salvo are"
            + " one decision: days disperse less than missiles; the test is rough where the mean is far below 1;"
            + " periods in which a launch may lie that is not dated to one are left out",
        authority: "Fisher, Thornton & Mackenzie (1922); Lawless (1987) for the negative binomial"
            + " model",
        parameters: [.by, .clock, .count, .weaponClass, .since, .until, .source],
        fields: [
            .count("periods"), .number("mean", in: nil), .number("variance", in: nil),
            .number("p_overdispersed", in: nil), .number("p_underdispersed", in: nil),
            .number("negative_binomial_alpha", in: nil), .interval("mean_interval", in: nil),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.launches(), by: try inquiry.frequency() ?? .monthly,
            count: try inquiry.word(.count) ?? .launches, from: facts)
    }

    /// One point for the whole periods that the table and the question cover, those left out whose
    /// count cannot be told. The value is missing for fewer than two periods, and where none has a
    /// launch.
    public static func result(
        _ question: LaunchQuestion, by frequency: Frequency, count: TestFrequency.Count,
        from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let points = try points(answer, count, frequency.period)
        return answer.result(
            indicator, unit: Unit.ratio.code,
            definition: "variance over mean of the \(frequency.rawValue) counts of"
                + " \(TestFrequency.text(count)), over the whole periods covered whose count can be"
                + " told; p of a"
                + " chi-squared test that they are of one Poisson distribution; interval of the"
                + " mean per period, 95 %, by the negative binomial model (maximum likelihood, log"
                + " link)",
            points: points, parameters: [("count", count.rawValue)],
            findings: answer.undatedFinding(frequency)
                + answer.dayFinding(count, by: frequency.period))
    }

    private static func points<P: Period>(
        _ answer: LaunchAnswer, _ count: TestFrequency.Count, _ type: P.Type
    ) throws(Refusal) -> [IndicatorResult.Point] {
        let whole = answer.counts(count, by: type).filter { $0.part == 1 }
        guard let first = whole.first?.period, let last = whole.last?.period else { return [] }
        let told = whole.filter { answer.unplaced(in: $0.period, as: count) == 0 }
        let counts = told.map(\.count)
        let test: DispersionTest?
        let fit: NegativeBinomialFit?
        do {
            test = try DispersionTest(counts: counts)
            fit = try NegativeBinomialFit(groups: [counts.map { .init(count: $0) }])
        } catch { throw error.refusal }
        let days = first.firstDay...last.lastDay
        let groups = answer.grouped(by: type)
        let launches = told.flatMap { groups[$0.period] ?? [] }
        return [
            IndicatorResult.Point(
                period: TimeSpan.days(days).description, value: test?.index,
                fields: [
                    .init("periods", .count(counts.count)),
                    .init("mean", .number(test?.mean)),
                    .init("variance", .number(test?.variance)),
                    .init("p_overdispersed", .number(test?.overdispersionP)),
                    .init("p_underdispersed", .number(test?.underdispersionP)),
                    .init("negative_binomial_alpha", .number(test == nil ? nil : fit?.dispersion)),
                    .init("mean_interval", .interval(test == nil ? nil : fit?.interval(group: 0))),
                ], n: launches.count,
                missing: answer.missing(within: days, by: P.frequency, as: count),
                confidence: launches.confidence, sources: answer.uses(of: launches))
        ]
    }
}
