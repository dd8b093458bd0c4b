public import TradeModel

/// How often missiles are launched around events, and otherwise.
public enum TempoAroundEvents: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "tempo-around-events", codes: ["D05"], title: "Launch tempo around events",
        unit: "launch days a month",
        formula: "launch days / months of the windows, and outside of them; exact Poisson interval",
        inputs: "a launch table and a list of events with the days from and to which it is"
            + " complete",
        pitfalls: "few events make wide intervals; windows overlap, and each day counts once; what"
            + " else happened at the time is not held apart; days that an event before or after the"
            + " list could reach are left out, days around one that is dated to a month or a year"
            + " count as outside; " + eventClockPitfall,
        authority: "Garwood (1936) for the interval",
        parameters: [
            .clock, .weaponClass, .since, .until, .source, .kind, .actors, .before, .after,
        ],
        fields: [
            .key("window"), .interval("interval", in: .value), .count("launch_days"),
            .count("days", in: .own("days")), .count("events"),
        ], takesSeveralSources: true)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let (launches, events) = (try inquiry.launches(), try inquiry.events())
        let joint = try LaunchesAroundEvents(
            launches, events, before: try inquiry.whole(.before) ?? 90,
            after: try inquiry.whole(.after) ?? 90, facts)
        guard let joint else {
            return try LaunchesAroundEvents.nothing(indicator, launches, events, facts)
        }
        return try result(joint)
    }

    /// Two points: within the windows, and outside; a rate is missing where there is no day.
    static func result(_ joint: LaunchesAroundEvents) throws(Refusal) -> IndicatorResult {
        let windows = joint.anchors.map { $0.window(before: joint.before, after: joint.after) }
        let isInside = { (day: Day) in windows.contains { $0.contains(day) } }
        let launchDays = joint.launchDays
        var points: [IndicatorResult.Point] = []
        for (name, wanted) in [("around", true), ("outside", false)] {
            let days = joint.range.count { isInside($0) == wanted }
            let hits = launchDays.filter { isInside($0) == wanted }
            let months = Double(days) / (Year.meanDays / 12)
            let interval: Interval?
            do {
                interval =
                    days == 0 ? nil : try .poissonRate(count: hits.count, exposure: months)
            } catch { throw error.refusal }
            points.append(
                IndicatorResult.Point(
                    period: TimeSpan.days(joint.range).description,
                    value: days == 0 ? nil : Double(hits.count) / months,
                    fields: [
                        .init("window", .text(name)),
                        .init("interval", .interval(interval)),
                        .init("launch_days", .count(hits.count)),
                        .init("days", .count(days)),
                        .init("events", .count(joint.anchors.count)),
                    ], n: hits.count, missing: joint.missing,
                    confidence: joint.confidence(of: Set(launchDays)),
                    sources: joint.uses(of: Set(hits))))
        }
        return IndicatorResult(
            indicator, parameters: joint.parameters, unit: "launch days a month",
            definition: "launch days a month (of 365.25/12 days) from"
                + " \(counted(joint.before, "day")) before the first to"
                + " \(counted(joint.after, "day")) after the last day of each event, each day"
                + " once, and outside of these windows, of days of which the list tells where they"
                + " lie, with the exact 95 % interval",
            points: points, findings: joint.findings)
    }
}
