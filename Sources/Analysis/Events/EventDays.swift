public import TradeModel

/// How many days events covered.
public enum EventDays: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "event-days", codes: ["D06"], title: "Days with an event", unit: "days",
        formula: "distinct days of the period that events cover",
        inputs: "a list of events with their first and last days",
        pitfalls: "an event of which the list gives one day counts as one day, also where it began"
            + " a longer one; events named differently may be the same; days that the list does not"
            + " cover are missing: a period that it covers in part has no value without an event,"
            + " and one with events may have more",
        authority: "chronologies that the list cites",
        parameters: [.by, .kind, .actors, .since, .until],
        fields: [.count("events")])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.events(), by: try inquiry.frequency() ?? .annual, from: facts)
    }

    /// One point for each period from the first event, the day from which on the list is complete
    /// where that is earlier, or the first day asked for, to the end of the list, with zero where it
    /// covers the whole period and has none. A period of which it covers a part, or in which an event
    /// may lie whose days are not known or that was rejected, has no value without an event; one of
    /// which it covers nothing is not there.
    public static func result(
        _ question: EventQuestion, by frequency: Frequency, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try EventAnswer(question, facts)
        let points = points(answer, frequency.period)
        return IndicatorResult(
            indicator, parameters: answer.parameters, unit: Unit.days.code,
            definition:
                "distinct days that the events of the list cover, as far as the list and the"
                + " question reach; an event of which one day is given covers that day; missing are"
                + " days of which the list does not tell, and events without days",
            points: points, findings: answer.findings + answer.undatedFinding(.daily))
    }

    private static func points<P: Period>(
        _ answer: EventAnswer, _ type: P.Type
    ) -> [IndicatorResult.Point] {
        // Also those that began before the first day asked about.
        let events = answer.fitting.filter { $0.span.frequency == .daily }
        guard let end = answer.end,
            let start = answer.start(of: events), start <= end
        else { return [] }
        return (P(containing: start)...P(containing: end)).compactMap {
            period -> IndicatorResult.Point? in
            let reach = max(period.firstDay, start)...min(period.lastDay, end)
            let inside = events.filter { $0.span.days.overlaps(reach) }
            let covered = Set(inside.flatMap { Array($0.span.days.clamped(to: reach)) })
            let days = answer.days(of: period)
            if covered.isEmpty && days.covered.isEmpty { return nil }
            let missing =
                days.others.count { !covered.contains($0) }
                + answer.undated(in: period, by: .daily) + answer.rejected
            // That none is known is no zero where there may have been one.
            let isTold = !covered.isEmpty || missing == 0
            return IndicatorResult.Point(
                period: period.description, value: isTold ? Double(covered.count) : nil,
                fields: [.init("events", .count(isTold ? inside.count : nil))], n: inside.count,
                missing: missing,
                confidence: inside.confidence, sources: answer.uses(of: inside))
        }
    }
}
