import Analysis
import TradeModel

/// How many events of a list fall into a window, and how long the last one is past, as the point of
/// an indicator.
///
/// An event is known from the day after its last one. The list says nothing of the time before the
/// day from which it is complete, nor after the one to which it is: `covered` tells what part of the
/// window asked about lies between them and is over.
struct EventReading {
    let request: EventRequest
    let facts: Dataset
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "events", codes: [], title: "Events of a list", unit: "count",
        formula: "n = events whose days lie within the window; days = end − last event",
        inputs: "an event list and the days from and to which it is complete",
        pitfalls: "says nothing of events that the list does not name; an event whose days lie"
            + " partly outside the window, and a row that was rejected, is missing, not counted",
        authority: "the list named", parameters: [],
        fields: [.covered])

    /// The one point. Refuses a window that is none, or that has not begun, and events of several lists.
    func result() throws(Refusal) -> IndicatorResult {
        try facts.requireOneList(of: "events", at: facts.events.map(\.origin))
        let list = facts.eventList
        let window = try RequestedWindow(
            request, since: list.lowerBound, asOf: asOf)
        let end = min(window.days.upperBound, list.upperBound, asOf)
        let fitting = facts.events.filter(fits)
        let inside = fitting.filter {
            window.days.lowerBound <= $0.span.days.lowerBound && $0.span.days.upperBound <= end
        }
        // That there was none rests on what the list says of the time.
        let looked = facts.events.filter {
            $0.span.days.overlaps(window.days) && $0.span.days.lowerBound <= end
        }
        let partly = fitting.filter { event in
            let days = event.span.days
            return days.overlaps(window.days) && days.lowerBound <= end
                && (days.lowerBound < window.days.lowerBound || days.upperBound > end)
        }
        let covered = window.covered(by: list, to: end)
        let days = daysAtMost(window, inside)
        return IndicatorResult(
            Self.entry,
            parameters: [("kinds", request.kinds?.joined(separator: "+") ?? "all")],
            unit: "count",
            definition: "\(request.kinds?.joined(separator: ", ") ?? "all events")"
                + (request.actors.map { " with \($0.joined(separator: ", "))" } ?? ""),
            points: [
                IndicatorResult.Point(
                    period: window.told(to: end).description,
                    value: covered > 0 ? Double(inside.count) : nil,
                    fields: [
                        .init(
                            "days",
                            .number(isLastTold(to: end, window, inside, partly) ? days : nil)),
                        .init("days_at_most", .number(days)),
                        .init(
                            "last",
                            .text(inside.map(\.span.days.upperBound).max()?.description ?? "")),
                        .init("covered", .number(covered)),
                        .init("rejected", .count(facts.unplaced)),
                    ], n: inside.count, missing: partly.count + facts.unplaced,
                    confidence: inside.compactMap(\.confidence).min(),
                    sources: facts.uses(of: (inside.isEmpty ? looked : inside).map(\.origin)))
            ], findings: [])
    }

    /// How long the last event that the list tells is past at the end asked about; nil without one,
    /// and where that end is to come.
    private func daysAtMost(_ window: RequestedWindow, _ inside: [Event]) -> Double? {
        guard !window.isToCome, let last = inside.map(\.span.days.upperBound).max() else {
            return nil
        }
        return Double(last.distance(to: min(window.days.upperBound, asOf)))
    }

    /// Whether there was no event after the last one: the list reaches that far, and none at its end
    /// and no rejected row may be later.
    private func isLastTold(
        to end: Day, _ window: RequestedWindow, _ inside: [Event], _ partly: [Event]
    ) -> Bool {
        window.isTold(by: facts.eventList, asOf: asOf)
            && !partly.contains { $0.span.days.upperBound > end }
            && (facts.unplaced == 0 || inside.contains { $0.span.days.upperBound == end })
    }

    private func fits(_ event: Event) -> Bool {
        event.span.days.upperBound < asOf
            && request.kinds.map { $0.contains(event.kind) } ?? true
            && request.actors.map { $0.allSatisfy(event.actors.contains) } ?? true
    }
}

extension Dataset {
    /// The days of which the event list knows: what it says, or from the first to the last event.
    var eventList: ClosedRange<Day> {
        listed(
            events.map(\.origin), from: events.map(\.span.days.lowerBound).min(),
            to: events.map(\.span.days.upperBound).max())
    }

    /// The days of which the ledger of wins knows: what it says, or from the first to the last one
    /// that something happened on.
    var winLedger: ClosedRange<Day> {
        listed(
            wins.map(\.origin), from: wins.map(\.date).min(),
            to: (wins.map(\.date) + wins.compactMap(\.ended)).max())
    }

    /// How many rows were rejected without telling what they are about: each may belong to any time.
    var unplaced: Int { sources.map(\.unplaced).reduce(0, +) }

    /// What the list of some rows says, and no other beside it; without a row, what all of them say.
    private func listed(
        _ rows: [Origin], from first: Day?, to last: Day?
    ) -> ClosedRange<Day> {
        let lists = rows.isEmpty ? sources : Set(rows.map(\.file)).map { sources[$0] }
        let from = lists.compactMap(\.completeFrom).max() ?? first ?? Day(ordinal: 0)
        let to = lists.compactMap(\.completeTo).max() ?? last ?? from
        return from...max(from, to)
    }
}
