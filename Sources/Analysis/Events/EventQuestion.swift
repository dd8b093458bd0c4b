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
