public import TradeModel

/// From how many places missiles are launched.
public enum SiteDiversity: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "site-diversity", codes: ["C15"], title: "Diversity of launch sites", unit: "count",
        formula: "distinct sites; H = −Σ s ln s over the sites' shares s of launches; e^H",
        inputs: "a launch table with sites",
        pitfalls: "names of one place may differ; launches from unknown sites are left out of the"
            + " shares; more launches find more sites; where no site is known in a period in which"
            + " a launch may lie, that is no zero",
        authority: "Shannon (1948); Hill (1973) for e^H; sites of CNS/NTI",
        parameters: [.by, .clock, .weaponClass, .since, .until, .source],
        fields: [
            .number("entropy", in: nil), .number("evenness", in: nil),
            .number("effective_number", in: nil), .count("launches"),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), by: try inquiry.frequency() ?? .annual, from: facts)
    }

    /// One point for each period, of launches from when on the table is complete; entropy is missing
    /// where no launch has a site, and so is the value where there was a launch, or may have been.
    public static func result(
        _ question: LaunchQuestion, by frequency: Frequency, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let points = try points(answer, frequency.period)
        return answer.result(
            indicator, unit: "count",
            definition: "distinct launch sites; entropy of the launches' division among them, in"
                + " nats, and the number of equally used sites that would be as diverse; missing"
                + " are launches without a site, rejected rows, and launches that may lie in the"
                + " period and are not dated well enough to be counted in it",
            points: points, findings: answer.undatedFinding(frequency))
    }

    private static func points<P: Period>(
        _ answer: LaunchAnswer, _ type: P.Type
    ) throws(Refusal) -> [IndicatorResult.Point] {
        guard let span = answer.span else { return [] }
        let groups = answer.grouped(by: type)
        var points: [IndicatorResult.Point] = []
        for period in P(containing: span.lowerBound)...P(containing: span.upperBound) {
            let all = groups[period, default: []].filter(answer.isCovered)
            let launches = all.filter(\.hasSite)
            let counts = Dictionary(grouping: launches, by: \.site).mapValues(\.count)
            let entropy: ShannonEntropy?
            do {
                // In a fixed order, so that sums round alike in every run.
                entropy = try ShannonEntropy(counts: counts.values.sorted())
            } catch { throw error.refusal }
            let missing = all.count - launches.count + answer.uncounted(in: period)
            // That none is known is no zero where one may have been.
            let isTold = !all.isEmpty || missing == 0
            points.append(
                IndicatorResult.Point(
                    period: period.description,
                    value: counts.isEmpty && missing > 0 ? nil : Double(counts.count),
                    fields: [
                        .init("entropy", .number(entropy?.value)),
                        .init("evenness", .number(entropy?.evenness)),
                        .init("effective_number", .number(entropy?.effectiveNumber)),
                        .init("launches", .count(isTold ? all.count : nil)),
                    ], n: launches.count, missing: missing,
                    confidence: launches.confidence, sources: answer.uses(of: launches)))
        }
        return points
    }
}
