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

    private static func points<P: Period>(
        _ answer: LaunchAnswer, _ type: P.Type, _ count: Count
    ) -> [IndicatorResult.Point] {
        guard let span = answer.span else { return [] }
        let groups = answer.grouped(by: type, withExamples: true)
        let covered = P(containing: span.lowerBound)...P(containing: span.upperBound)
        let earliest = min(covered.lowerBound, groups.keys.min() ?? covered.lowerBound)
        let latest = max(covered.upperBound, groups.keys.max() ?? covered.upperBound)
        // A table that does not say from and to which day it is complete is taken to be so for the
        // periods of its first and of its last launch.
        let first = covered.lowerBound.firstDay
        let last = covered.upperBound.lastDay
        let question = answer.question
        let end = [answer.completeTo ?? last, question.until ?? last, question.asOf].min() ?? last
        let start = max(answer.completeFrom ?? first, question.since ?? first)
        return (earliest...latest).compactMap { period in
            let launches = groups[period] ?? []
            // Where the table is not complete, no row does not mean no launch.
            if launches.isEmpty, period.firstDay > end || period.lastDay < start { return nil }
            return point(answer, period, launches, count, covered: (start, end))
        }
    }

    private static func point<P: Period>(
        _ answer: LaunchAnswer, _ period: P, _ launches: [Launch], _ count: Count,
        covered: (start: Day, end: Day)
    ) -> IndicatorResult.Point {
        let clock = answer.question.clock
        let tally = LaunchTally(launches, clock)
        let chosen = tally[count]
        let missing =
            answer.days(of: period).map {
                answer.missing(within: $0, by: P.frequency, as: count)
            } ?? 0
        // That none is known is no zero where one may have been.
        let isTold = chosen > 0 || missing == 0
        let counted = { (name: String, number: Int) in
            IndicatorResult.Field(name, .count(isTold ? number : nil))
        }
        // What is missing tells how many more there may be of what is counted, and of nothing else.
        let tallied = { (name: String, other: Count) -> IndicatorResult.Field in
            let isKnown = isTold && (other == count || tally.open(other) == 0)
            return IndicatorResult.Field(name, .count(isKnown ? tally[other] : nil))
        }
        // Launches before the list is complete, and past its end, are examples, and so may one be of a
        // year in which it ends: of these there is no rate, nor of a count that may be too low.
        let isWhole = launches.allSatisfy {
            let days = $0.moment.possibleDays(in: clock)
            return covered.start <= days.lowerBound && days.upperBound <= covered.end
        }
        let months = isWhole && missing == 0 ? exposure(period, covered) : nil
        let interval = months.flatMap { try? Interval.poissonRate(count: chosen, exposure: $0) }
        let outcomes = Dictionary(grouping: launches, by: \.outcome).mapValues(\.count)
        return IndicatorResult.Point(
            period: period.description, value: isTold ? Double(chosen) : nil,
            fields: [
                tallied("launches", .launches), tallied("launch_days", .days),
                tallied("events", .events), counted("success", outcomes[.success] ?? 0),
                counted("failure", outcomes[.failure] ?? 0),
                counted("unknown", outcomes[.unknown] ?? 0),
                .init("rate_per_month", .number(months.map { Double(chosen) / $0 })),
                .init("interval", .interval(interval)),
            ], n: launches.count, missing: missing, confidence: launches.confidence,
            sources: answer.uses(of: launches))
    }

    /// The months of a period that the question and the table cover: the first one may begin late
    /// and the last one end early. Nil when they cover no day of it.
    private static func exposure<P: Period>(
        _ period: P, _ covered: (start: Day, end: Day)
    ) -> Double? {
        let months = 12 / (P.frequency.periodsPerYear.map(Double.init) ?? Year.meanDays)
        let days = period.firstDay.distance(to: period.lastDay) + 1
        let first = max(period.firstDay, covered.start)
        let part = first.distance(to: min(period.lastDay, covered.end)) + 1
        return part > 0 ? months * Double(part) / Double(days) : nil
    }
}
