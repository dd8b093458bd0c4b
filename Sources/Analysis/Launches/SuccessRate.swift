public import TradeModel

/// How many launches succeed.
public enum SuccessRate: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "success-rate", codes: ["C04", "C05"], title: "Success rate of launches",
        unit: "percent",
        formula: "p = s / (s + f); of all launches s / n; Wilson interval"
            + " (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)",
        inputs: "a launch table with outcomes",
        pitfalls: "launches of unknown outcome: the two conventions differ, print both;"
            + " missiles of a salvo are not independent, which makes the interval too narrow",
        authority: "Wilson (1927); Brown, Cai & DasGupta (2001); NTI uses s / n",
        parameters: [.by, .clock, .weaponClass, .since, .until, .source],
        fields: [
            .count("success"), .count("failure"), .count("unknown"),
            .interval("interval", in: .value), .number("of_all", in: .value),
            .interval("of_all_interval", in: .value),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), by: try inquiry.frequency(), from: facts)
    }

    /// Computes both rates for each period from the first launch on, and for all of them together
    /// when no period length is given.
    public static func result(
        _ question: LaunchQuestion, by frequency: Frequency?, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let points: [IndicatorResult.Point] =
            switch frequency {
            case let frequency?: points(answer, frequency.period)
            case nil:
                answer.span.map {
                    [
                        point(
                            answer, TimeSpan.days($0).description, answer.covered,
                            unplaced: answer.uncounted)
                    ]
                }
                    ?? []
            }
        return answer.result(
            indicator, unit: Unit.percent.code,
            definition: "successes over successes and failures, in percent, with the Wilson 95 %"
                + " interval; and successes over all launches, unknown outcomes included",
            points: points, findings: frequency.map { answer.undatedFinding($0) } ?? [])
    }

    private static func points<P: Period>(
        _ answer: LaunchAnswer, _ type: P.Type
    ) -> [IndicatorResult.Point] {
        guard let span = answer.span else { return [] }
        let groups = answer.grouped(by: type)
        let periods = P(containing: span.lowerBound)...P(containing: span.upperBound)
        return periods.map { period in
            point(
                answer, period.description, groups[period, default: []].filter(answer.isCovered),
                unplaced: answer.uncounted(in: period))
        }
    }

    private static func point(
        _ answer: LaunchAnswer, _ period: String, _ launches: [Launch], unplaced: Int
    ) -> IndicatorResult.Point {
        // That none is known is no zero where one may have been.
        let isTold = !launches.isEmpty || unplaced == 0
        let success = launches.count { $0.outcome == .success }
        let failure = launches.count { $0.outcome == .failure }
        let known = success + failure
        return IndicatorResult.Point(
            period: period, value: percent(success, of: known),
            fields: [
                .init("success", .count(isTold ? success : nil)),
                .init("failure", .count(isTold ? failure : nil)),
                .init("unknown", .count(isTold ? launches.count - known : nil)),
                .init("interval", .interval(wilson(success, of: known))),
                .init("of_all", .number(percent(success, of: launches.count))),
                .init("of_all_interval", .interval(wilson(success, of: launches.count))),
            ], n: launches.count, missing: launches.count - known + unplaced,
            confidence: launches.confidence, sources: answer.uses(of: launches))
    }

    private static func percent(_ part: Int, of whole: Int) -> Double? {
        whole == 0 ? nil : 100 * Double(part) / Double(whole)
    }

    private static func wilson(_ successes: Int, of trials: Int) -> Interval? {
        Interval.wilsonScore(successes: successes, trials: trials).map {
            Interval(lower: 100 * $0.lower, upper: 100 * $0.upper, level: $0.level)
        }
    }
}
