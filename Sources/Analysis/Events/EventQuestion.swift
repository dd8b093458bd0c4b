public import TradeModel

/// A question about a list of events.
public struct EventQuestion: Sendable {
    /// Only events of this kind; nil for all.
    public var kind: String?
    /// Only events in which all of these took part.
    public var actors: [String]
    /// Only events on this day or later.
    public var since: Day?
    /// Only events on this day or before.
    public var until: Day?
    /// The day on which the question is asked.
    public var asOf: Day

    /// A question.
    public init(
        kind: String? = nil, actors: [String] = [], since: Day? = nil, until: Day? = nil, asOf: Day
    ) {
        self.kind = kind
        self.actors = actors
        self.since = since
        self.until = until
        self.asOf = asOf
    }
}

extension EventQuestion {
    /// Refuses a kind that none of the list's events is of.
    func checkKind(among kinds: [String]) throws(Refusal) {
        guard let kind, !kinds.isEmpty, !kinds.contains(kind) else { return }
        throw .usage(
            "the list has no events of kind “\(kind)”; it has " + kinds.joined(separator: ", "))
    }

    /// Whether an event is of the kind and the actors asked for.
    func describes(_ event: Event) -> Bool {
        kind.map { event.kind == $0 } ?? true && actors.allSatisfy(event.actors.contains)
    }

    /// Whether a day is one of those asked about.
    func covers(_ day: Day) -> Bool {
        day.isAsked(since: since, until: until)
    }

    /// Whether one of an event's days may be one of those asked about.
    func reaches(_ event: Event) -> Bool {
        since.map { event.span.days.upperBound >= $0 } ?? true
            && until.map { event.span.days.lowerBound <= $0 } ?? true
    }
}

extension Inquiry {
    /// A question about events.
    func events() throws(Refusal) -> EventQuestion {
        let (since, until) = try days()
        return EventQuestion(
            kind: self[.kind],
            actors: (self[.actors] ?? "").split(separator: "+").map(String.init),
            since: since, until: until, asOf: asOf)
    }
}
