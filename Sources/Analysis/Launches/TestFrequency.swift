public import TradeModel

/// How often missiles are tested.
public enum TestFrequency: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "test-frequency", codes: ["C01", "C02", "C06"], title: "Missile test frequency",
        unit: "launches, launch days or events",
        formula: "launches = missiles; days = distinct dates; events = distinct (date, class);"
            + " rate = count / months, interval [½χ²_{α/2}(2k), ½χ²_{1−α/2}(2k+2)] / months",
        inputs: "a launch table",
        pitfalls:
            "missiles outnumber days and events, in some years threefold: name the count used; UTC and"
            + " local dates differ, and launches without a time keep their local date under every"
            + " clock; salvos break the Poisson assumption, so that the interval suits events; a period"
            + " in which a launch may lie that is not dated to one has no rate, and no value where no"
            + " other launch is known; of launches without a day the fewest days and events are"
            + " counted, and beside another count these are not told where there may be more; the"
            + " periods of a table's first and last launch count as whole where it does not say from"
            + " and to which day it is complete, and breaks and dispersion leave them out",
        authority: "CNS/NTI for the count of missiles; Garwood (1936) for the interval",
        parameters: [.by, .clock, .count, .weaponClass, .since, .until, .source],
        fields: [
            .count("launches"), .count("launch_days"), .count("events"), .count("success"),
            .count("failure"), .count("unknown"), .number("rate_per_month", in: nil),
            .interval("interval", in: nil),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.launches(), by: try inquiry.frequency() ?? .annual,
            count: try inquiry.word(.count) ?? .launches, from: facts)
    }

    /// What is counted.
    public enum Count: String, Sendable, Hashable, CaseIterable {
        /// Missiles.
        case launches
        /// Days with at least one launch.
        case days
        /// Days and weapon classes with at least one launch, as the press counts.
        case events
    }

    /// Counts launches in each period from the first launch, or the day from which the table says that
    /// it is complete, to its end; periods without a launch are there with zero, and without a value
    /// where a launch may lie that is in no count.
    public static func result(
        _ question: LaunchQuestion, by frequency: Frequency = .annual, count: Count = .launches,
        from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let points = points(answer, frequency.period, count)
        return answer.result(
            indicator, unit: count.rawValue,
            definition: "\(text(count)), days by the clock \(question.clock); rate per month with"
                + " its exact 95 % interval",
            points: points, parameters: [("count", count.rawValue)],
            findings: answer.undatedFinding(frequency)
                + answer.dayFinding(count, by: frequency.period))
    }

    static func text(_ count: Count) -> String {
        switch count {
        case .launches: "missiles launched"
        case .days: "days with at least one launch"
        case .events: "days and weapon classes with at least one launch"
        }
    }
}
