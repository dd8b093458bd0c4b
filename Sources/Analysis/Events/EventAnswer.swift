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
        let list = facts.events.first.map { facts.sources[$0.origin.file] }
        kinds = Set(facts.events.map(\.kind)).sorted()
        if let kind = question.kind, !kinds.isEmpty, !kinds.contains(kind) {
            throw .usage(
                "the list has no events of kind “\(kind)”; it has "
                    + kinds.joined(separator: ", "))
        }
        let known = facts.events.filter { $0.span.days.lowerBound <= question.asOf }
            .sorted { $0.span < $1.span }
        completeFrom = list?.completeFrom
        rejected = list?.unplaced ?? 0
        let complete = list?.completeTo
        completeTo = complete
        let ofKind = known.filter { event in
            question.kind.map { event.kind == $0 } ?? true
                && question.actors.allSatisfy(event.actors.contains)
        }
        let asked = ofKind.filter { event in
            let day = event.span.days.lowerBound
            return question.since.map { day >= $0 } ?? true
                && question.until.map { day <= $0 } ?? true
        }
        let isComplete = { (event: Event) in
            complete.map { event.span.days.lowerBound <= $0 } ?? true
        }
        fitting = ofKind.filter(isComplete)
        events = asked.filter(isComplete)
        let lastDay = facts.events.map(\.span.days.upperBound).max()
        listed = facts.events.map(\.span.days.lowerBound).min().flatMap { first in
            lastDay.map { first...$0 }
        }
        let listEnd = complete ?? lastDay
        end = listEnd.map { listEnd in
            [listEnd, question.until ?? listEnd, question.asOf].min() ?? listEnd
        }
        let isReached = ofKind.contains { event in
            question.since.map { event.span.days.upperBound >= $0 } ?? true
                && question.until.map { event.span.days.lowerBound <= $0 } ?? true
        }
        if facts.events.isEmpty || !isReached {
            findings.append(
                Diagnostic(
                    .warning, .noSubjectRows,
                    message: facts.events.isEmpty
                        ? "no event in these files is known on \(question.asOf); there are no points"
                            + " (\(facts.inventory))"
                        : "these files hold events, and none of them fits the question"))
        }
        findings += beginningFinding + rejectedFinding
        if asked.count > events.count {
            findings.append(
                Diagnostic(
                    .warning, .listEndsEarlier,
                    message: "events after the end of the list left out, for they are examples:"
                        + " \(asked.count - events.count)"))
        }
        if let listEnd {
            findings += Diagnostic.endsEarlier(
                "list", of: "events", with: listEnd, isComplete: complete != nil,
                until: question.until, asOf: question.asOf)
        }
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
        var parameters: [(name: String, value: String)] = []
        if let kind = question.kind { parameters.append(("kind", kind)) }
        if !question.actors.isEmpty {
            parameters.append(("actors", question.actors.joined(separator: "+")))
        }
        if let since = question.since { parameters.append(("since", since.description)) }
        if let until = question.until { parameters.append(("until", until.description)) }
        return parameters
    }
}

extension Collection<Event> {
    /// The least sure of them; nil where the list does not say.
    var confidence: Confidence? { compactMap(\.confidence).min() }
}
