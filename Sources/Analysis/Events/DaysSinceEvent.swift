public import TradeModel

/// How long ago the last event was, by kind.
public enum DaysSinceEvent: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "days-since-event", codes: ["D02", "D08"], title: "Days since the last event, by kind",
        unit: "days", formula: "as-of − last day of the last event",
        inputs: "a list of events and the day to which it is complete",
        pitfalls: "says nothing of the days after the list ends: the count stops there; an event"
            + " before the list is complete may not be the last one; events that are not public are"
            + " in no list",
        authority: "chronologies that the list cites",
        parameters: [.kind, .actors, .since, .until],
        fields: [.key("kind"), .text("last"), .text("title"), .count("events")])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.events(), from: facts)
    }

    /// One point for each kind, counted to the day of the question or to the end of the list,
    /// whichever comes first.
    public static func result(
        _ question: EventQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try EventAnswer(question, facts)
        let groups = Dictionary(grouping: answer.events, by: \.kind)
        let points = answer.kinds.compactMap { kind -> IndicatorResult.Point? in
            guard let events = groups[kind], let end = answer.end,
                let last = events.max(by: { $0.span.days.upperBound < $1.span.days.upperBound })
            else { return nil }
            // Of an event dated to a month or a year the days are not known; nor is it known that
            // none came later, where the event lies before the list is complete.
            let isTold =
                last.span.frequency == .daily
                && answer.completeFrom.map { $0 <= last.span.days.upperBound } ?? true
            let day = min(last.span.days.upperBound, end)
            // A rejected row may be of a later event, where there is a day for it.
            let rejected = day < end ? answer.rejected : 0
            return IndicatorResult.Point(
                period: end.description,
                value: isTold && rejected == 0 ? Double(day.distance(to: end)) : nil,
                fields: [
                    .init("kind", .text(kind)),
                    .init("last", .text(last.span.description)),
                    .init("title", .text(last.title)),
                    .init("events", .count(events.count)),
                ], n: events.count, missing: (isTold ? 0 : 1) + rejected,
                confidence: last.confidence, sources: answer.uses(of: [last]))
        }
        return IndicatorResult(
            indicator, parameters: answer.parameters, unit: Unit.days.code,
            definition: "days from the last day of the last event of each kind to the day of the"
                + " question, or to the end of the list where that comes first",
            points: points, findings: answer.findings)
    }
}
