public import TradeModel

/// How many events there were.
public enum EventCount: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "event-count", codes: ["D01", "D11"], title: "Events per period", unit: "events",
        formula: "events of a kind, between the actors named, that begin in the period",
        inputs: "a list of events",
        pitfalls:
            "a list counts what it defines: read its scope; two lists may have the same event,"
            + " so that they are never added; days that the list does not cover are missing: a"
            + " period that it covers in part has no value without an event, and one with events"
            + " may have more",
        authority: "chronologies that the list cites",
        parameters: [.by, .kind, .actors, .since, .until])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.events(), by: try inquiry.frequency() ?? .annual, from: facts)
    }

    /// One point for each period from the first event, the day from which on the list is complete
    /// where that is earlier, or the first day asked for, to the end of the list, with zero where it
    /// covers the whole period and has none. A period of which it covers a part, or in which an event
    /// may lie that is dated too coarsely or was rejected, has no value without an event; one of which
    /// it covers nothing is not there.
    public static func result(
        _ question: EventQuestion, by frequency: Frequency, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try EventAnswer(question, facts)
        let points = points(answer, frequency.period)
        return IndicatorResult(
            indicator, parameters: answer.parameters, unit: "events",
            definition: "events of the list that begin in the period; zero where the list covers"
                + " all days asked about and has none; missing are days that it does not cover, and"
                + " events dated too coarsely",
            points: points, findings: answer.findings + answer.undatedFinding(frequency))
    }

    private static func points<P: Period>(
        _ answer: EventAnswer, _ type: P.Type
    ) -> [IndicatorResult.Point] {
        let events = answer.events.filter { $0.span.frequency <= P.frequency }
        guard let end = answer.end,
            let start = answer.start(of: events), start <= end
        else { return [] }
        let groups = Dictionary(grouping: events) { P(containing: $0.span.days.lowerBound) }
        return (P(containing: start)...P(containing: end)).compactMap {
            period -> IndicatorResult.Point? in
            let events = groups[period] ?? []
            let days = answer.days(of: period)
            if events.isEmpty && days.covered.isEmpty { return nil }
            let missing =
                days.others.count + answer.undated(in: period, by: P.frequency) + answer.rejected
            return IndicatorResult.Point(
                period: period.description,
                value: events.isEmpty && missing > 0 ? nil : Double(events.count), n: events.count,
                missing: missing, confidence: events.confidence, sources: answer.uses(of: events))
        }
    }
}
