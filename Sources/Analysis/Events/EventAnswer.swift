import TradeModel

/// A question about events with the events that answer it.
struct EventAnswer {
    let question: EventQuestion
    /// The events of the kind and the actors asked for, by first day, as far as the list is complete;
    /// also those of days that are not asked about.
    let fitting: [Event]
    /// Those of them that begin on the days asked about.
    let events: [Event]
    /// The day from which on the list says that it is complete; nil where it does not say. Events
    /// before it are among those asked for.
    let completeFrom: Day?
    /// The day to which the list says that it is complete; nil where it does not say.
    let completeTo: Day?
    /// From the first to the last day of all events of the list; nil without one.
    let listed: ClosedRange<Day>?
    /// The last day that the answer speaks about; nil without an event in the list.
    let end: Day?
    /// The kinds of the list's events, in order.
    let kinds: [String]
    /// How many rows of the list were rejected. They tell neither a day nor a kind that can be relied
    /// on, so that each may be an event of any.
    let rejected: Int
    private let facts: Dataset
    private(set) var findings: [Diagnostic] = []

    init(_ question: EventQuestion, _ facts: Dataset) throws(Refusal) {
        self.question = question
        self.facts = facts
        try facts.requireOneList(of: "events", at: facts.events.map(\.origin))
        kinds = Set(facts.events.map(\.kind)).sorted()
        try question.check(against: facts)
        let list = facts.events.first.map { facts.sources[$0.origin.file] }
        completeFrom = list?.completeFrom
        rejected = list?.unplaced ?? 0
        let complete = list?.completeTo
        completeTo = complete
        let known = facts.events.filter { $0.span.days.lowerBound <= question.asOf }
            .sorted { $0.span < $1.span }
        let alike = known.filter(question.describes)
        let asked = alike.filter { question.covers($0.span.days.lowerBound) }
        let isComplete = { (event: Event) in
            complete.map { event.span.days.lowerBound <= $0 } ?? true
        }
        fitting = alike.filter(isComplete)
        events = asked.filter(isComplete)
        let lastDay = facts.events.map(\.span.days.upperBound).max()
        listed = facts.events.map(\.span.days.lowerBound).min().flatMap { first in
            lastDay.map { first...$0 }
        }
        let listEnd = complete ?? lastDay
        end = listEnd.map { listEnd in
            [listEnd, question.until ?? listEnd, question.asOf].min() ?? listEnd
        }
        findings = absenceFinding(alike) + beginningFinding + rejectedFinding
        findings += exampleFinding(asked.count - events.count)
        if let listEnd {
            findings += Diagnostic.endsEarlier(
                "list", of: "events", with: listEnd, isComplete: complete != nil,
                until: question.until, asOf: question.asOf)
        }
    }

    /// Says that no event answers the question: the list has none, or none of those that are of the
    /// kind and the actors asked for reaches the days asked about.
    private func absenceFinding(_ alike: [Event]) -> [Diagnostic] {
        guard !alike.contains(where: question.reaches) else { return [] }
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message: facts.events.isEmpty
                    ? "no event in these files is known on \(question.asOf); there are no points"
                        + " (\(facts.inventory))"
                    : "these files hold events, and none of them fits the question")
        ]
    }

    /// Says how many events the list holds past its end.
    private func exampleFinding(_ count: Int) -> [Diagnostic] {
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .listEndsEarlier,
                message: "events after the end of the list left out, for they are examples:"
                    + " \(count)")
        ]
    }

    /// The events whose days are known.
    var dated: [Event] { events.filter { $0.span.frequency == .daily } }

    /// Says that events are dated too coarsely for periods of a length, or for days.
    func undatedFinding(_ frequency: Frequency) -> [Diagnostic] {
        let undated = events.map(\.span).filter { $0.frequency > frequency }
        return Diagnostic.counting(
            undated, .undatedEvents, "events",
            "dated too coarsely for \(frequency.rawValue) points, and left out")
    }

    /// The rows of events.
    func uses(of events: [Event]) -> [SourceUse] { facts.uses(of: events.map(\.origin)) }

    /// The answers to the question's parameters.
    var parameters: [(name: String, value: String)] {
        let actors = question.actors.joined(separator: "+")
        return IndicatorResult.given([
            ("kind", question.kind), ("actors", question.actors.isEmpty ? nil : actors),
            ("since", question.since?.description), ("until", question.until?.description),
        ])
    }
}

extension Collection<Event> {
    /// The least sure of them; nil where the list does not say.
    var confidence: Confidence? { compactMap(\.confidence).min() }
}
