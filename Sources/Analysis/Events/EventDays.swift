public import TradeModel

/// How many days events covered.
public enum EventDays: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "event-days", codes: ["D06"], title: "Days with an event", unit: "days",
        formula: "distinct days of the period that events cover",
        inputs: "a list of events with their first and last days",
        pitfalls: "an event of which the list gives one day counts as one day, also where it began"
            + " a longer one; events named differently may be the same",
        authority: "chronologies that the list cites",
        parameters: [.by, .kind, .actors, .since, .until])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.events(), by: try inquiry.frequency() ?? .annual, from: facts)
    }

    /// One point for each period from the first event, or the first day asked for, to the end of the
    /// list.
    public static func result(
        _ question: EventQuestion, by frequency: Frequency, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try EventAnswer(question, facts)
        let points =
            switch frequency {
            case .annual: points(answer, Year.self)
            case .quarterly: points(answer, Quarter.self)
            case .monthly: points(answer, Month.self)
            case .daily: points(answer, Day.self)
            }
        return IndicatorResult(
            indicator, parameters: answer.parameters, unit: Unit.days.code,
            definition:
                "distinct days that the events of the list cover, as far as the list and the"
                + " question reach; an event of which one day is given covers that day",
            points: points, findings: answer.findings + answer.undatedFinding(.daily))
    }

    private static func points<P: Period>(
        _ answer: EventAnswer, _ type: P.Type
    ) -> [IndicatorResult.Point] {
        let events = answer.dated
        guard let end = answer.end,
            let start = answer.question.since ?? events.first?.span.days.lowerBound, start <= end
        else { return [] }
        return (P(containing: start)...P(containing: end)).map { period in
            let days = max(period.firstDay, start)...min(period.lastDay, end)
            let inside = events.filter { $0.span.days.overlaps(days) }
            let covered = Set(inside.flatMap { Array($0.span.days.clamped(to: days)) })
            return IndicatorResult.Point(
                period: period.description, value: Double(covered.count),
                fields: [.init("events", .count(inside.count))], n: inside.count,
                confidence: inside.confidence, sources: answer.uses(of: inside))
        }
    }
}
