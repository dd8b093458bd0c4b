public import TradeModel

/// At which hours missiles are launched, and how many at once.
public enum LaunchHours: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "launch-hours", codes: ["C16"], title: "Launch hours and salvo size", unit: "percent",
        formula: "100 · n_hours / n over launches with a time; launches / salvos, a salvo being"
            + " launches from one site each at most 60 minutes after the one before",
        inputs: "a launch table with times",
        pitfalls:
            "launches without a time are left out, and failures have one less often; hours are"
            + " by the clock asked for: say --clock kst for local ones; launches without a site"
            + " count as of one site",
        authority: "times and sites of CNS/NTI",
        parameters: [.clock, .weaponClass, .since, .until, .source], total: 100,
        fields: [
            .key("hours"), .count("launches"), .count("salvos"),
            .number("mean_salvo", in: .own("launches")), .count("largest_salvo"),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), from: facts)
    }

    /// One point for each quarter of the day, by the hour of a salvo's first launch. A share rests on
    /// all launches with a time, what stands beside it on those of its hours.
    public static func result(
        _ question: LaunchQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let salvos = try LaunchSalvos(answer, facts)
        let timed = salvos.asked.flatMap { $0 }
        let groups = Dictionary(grouping: salvos.asked) {
            ($0[0].moment.minute(in: question.clock) ?? 0) / 360
        }
        let missing =
            answer.covered.count { $0.moment.minuteUTC == nil } + answer.uncounted
        let points = (0..<4).compactMap { quarter -> IndicatorResult.Point? in
            guard let span = answer.span, !timed.isEmpty else { return nil }
            let salvos = groups[quarter] ?? []
            let launches = salvos.flatMap { $0 }
            let mean =
                salvos.isEmpty ? nil : Double(launches.count) / Double(salvos.count)
            let own = answer.uses(of: launches)
            return IndicatorResult.Point(
                period: TimeSpan.days(span).description,
                value: 100 * Double(launches.count) / Double(timed.count),
                fields: [
                    .init("hours", .text(names[quarter])),
                    .init("launches", .count(launches.count), sources: own),
                    .init("salvos", .count(salvos.count), sources: own),
                    .init("mean_salvo", .number(mean), sources: own),
                    .init("largest_salvo", .count(salvos.map(\.count).max() ?? 0), sources: own),
                ], n: timed.count, missing: missing, confidence: timed.confidence,
                sources: answer.uses(of: timed))
        }
        return answer.result(
            indicator, unit: Unit.percent.code,
            definition: "launches whose salvo began in these hours by the clock \(question.clock),"
                + " over all launches with a time, in percent; a salvo is launches from one site,"
                + " each at most 60 minutes after the one before, and counts whole where it begins",
            points: points, findings: salvos.findings)
    }

    private static let names = ["00-06", "06-12", "12-18", "18-24"]
}

extension LaunchMoment {
    /// Minutes after midnight by a clock; nil where the table has no time.
    fileprivate func minute(in clock: LaunchClock) -> Int? {
        minuteUTC.map { ((($0 + clock.offset) % 1440) + 1440) % 1440 }
    }
}
