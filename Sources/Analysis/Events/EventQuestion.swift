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
    /// Refuses a kind and an actor that no event of a list has, and that the list does not say to be
    /// about: no event would look like an answer.
    func check(against facts: Dataset) throws(Refusal) {
        guard !facts.events.isEmpty else { return }
        let kinds = Set(facts.events.map(\.kind) + facts.sources.flatMap(\.kinds))
        if let kind, !kinds.contains(kind) {
            throw .usage(
                "the list has no events of kind “\(kind)”; it has "
                    + kinds.sorted().joined(separator: ", "))
        }
        let known = Set(facts.events.flatMap(\.actors) + facts.sources.flatMap(\.actors))
        for actor in actors where !known.contains(actor) {
            let held = known.isEmpty ? "no actors" : known.sorted().joined(separator: ", ")
            throw .usage("no event of the list has the actor “\(actor)”; it has \(held)")
        }
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
