public import TradeModel

/// Whether launches gather around events.
public enum EventClustering: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "event-clustering", codes: ["C20"], title: "Clustering of launches around events",
        unit: "ratio",
        formula:
            "(launch days in windows / days in windows) / (launch days outside / days outside);"
            + " p from moving the events",
        inputs: "a launch table and a list of events with the days from and to which it is"
            + " complete",
        pitfalls: "seasons: exercises and launches may share one, which rotation does not keep and"
            + " years do; launch days of one series are not independent; which events a list names"
            + " decides; windows tried until one fits make p too small; days that an event before"
            + " or after the list could reach are left out, days around one that is dated to a month"
            + " or a year count as outside; " + eventClockPitfall,
        authority: "D'Orazio (2012) and Cha et al. (2016) for windows of weeks around exercises",
        parameters: [
            .clock, .weaponClass, .since, .until, .source, .kind, .actors, .before, .after,
            .placing, .seed,
        ],
        fields: [
            .number("p_more", in: nil), .number("p_fewer", in: nil), .count("launch_days_inside"),
            .count("days_inside", in: .own("days")), .count("launch_days_outside"),
            .count("days_outside", in: .own("days")), .count("events"), .count("placings"),
            .text("method"),
        ], takesSeveralSources: true)

    /// How events are moved.
    enum Placing: String, CaseIterable {
        case rotation, years
    }

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let (launches, events) = (try inquiry.launches(), try inquiry.events())
        let joint = try LaunchesAroundEvents(
            launches, events, before: try inquiry.whole(.before) ?? 14,
            after: try inquiry.whole(.after) ?? 14, facts)
        let placing = try inquiry.word(.placing) ?? Placing.rotation
        let seed = UInt64(try inquiry.whole(.seed) ?? 1)
        guard let joint else {
            return try LaunchesAroundEvents.nothing(indicator, launches, events, facts)
        }
        return try result(
            joint, placing == .rotation ? .rotation : .years(limit: 4999, seed: seed))
    }

    static func result(
        _ joint: LaunchesAroundEvents, _ shifts: AnchorShifts
    ) throws(Refusal) -> IndicatorResult {
        let days = joint.launchDays
        let test = ClusteringTest(
            events: days, anchors: joint.anchors.map(\.span.days), before: joint.before,
            after: joint.after, range: joint.range, shifts: shifts)
        guard let test else {
            throw Refusal(
                Diagnostic(
                    .error, .undefinedStatistic,
                    message: days.isEmpty
                        ? "no launch that is dated to the day lies within"
                            + " \(TimeSpan.days(joint.range)): there is no rate"
                        : "the windows cover all of \(TimeSpan.days(joint.range)): there is no"
                            + " rate outside to compare with"))
        }
        let point = IndicatorResult.Point(
            period: TimeSpan.days(joint.range).description, value: test.tally.rateRatio,
            fields: [
                .init("p_more", .number(test.moreP)),
                .init("p_fewer", .number(test.lessP)),
                .init("launch_days_inside", .count(test.tally.inside)),
                .init("days_inside", .count(test.tally.daysInside)),
                .init("launch_days_outside", .count(test.tally.outside)),
                .init("days_outside", .count(test.tally.daysOutside)),
                .init("events", .count(joint.anchors.count)),
                .init("placings", .count(test.placings)),
                .init("method", .text(test.method.rawValue)),
            ], n: days.count, missing: joint.missing, confidence: joint.confidence(of: Set(days)),
            sources: joint.uses(of: Set(days)))
        return IndicatorResult(
            indicator, parameters: joint.parameters, unit: Unit.ratio.code,
            definition: "launch days per day within windows from"
                + " \(counted(joint.before, "day")) before the first to"
                + " \(counted(joint.after, "day")) after the last day of each event, over those"
                + " outside, of days of which the list tells where they lie; p is the share of"
                + " placings of the events with a ratio as high, or as low: \(text(shifts))",
            points: [point], findings: joint.findings)
    }

    private static func text(_ shifts: AnchorShifts) -> String {
        switch shifts {
        case .rotation:
            "all events moved together by every number of days, round the end of the time, what of a"
                + " window lies beyond it left out"
        case .years(let limit, let seed):
            "each event moved to any year of the time on its own, one that begins before or after"
                + " it left where it is, all placings where they are at most \(limit), otherwise"
                + " \(limit) drawn with seed \(seed)"
        }
    }
}
