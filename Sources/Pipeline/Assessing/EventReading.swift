import Analysis
import Assessment
import TradeModel

/// How many events of a list fall into a window, and how long the last one is past, as the point of
/// an indicator.
///
/// An event is known from the day after it. The list says nothing of the time after the day to which
/// it is complete: the window ends there, and `covered` tells how much of it is left.
struct EventReading {
    let request: EventRequest
    let facts: Dataset
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "events", codes: [], title: "Events of a list", unit: "count",
        formula: "n = events whose days lie within the window; days = end − last event",
        inputs: "an event list and the day to which it is complete",
        pitfalls: "says nothing of events that the list does not name; an event whose days lie"
            + " partly outside the window is missing, not counted", authority: "the list named",
        parameters: [])

    /// The one point. Refuses a window that is none.
    func result() throws(Refusal) -> IndicatorResult {
        let fitting = facts.events.filter(fits)
        let wanted = try window(fitting)
        let complete = facts.sources.compactMap(\.completeTo).max()
        let end = min(
            wanted.upperBound, complete ?? facts.events.last?.span.days.upperBound ?? asOf)
        let inside = fitting.filter {
            wanted.lowerBound <= $0.span.days.lowerBound && $0.span.days.upperBound <= end
        }
        // That there was none rests on what the list says of the time.
        let looked = facts.events.filter {
            $0.span.days.overlaps(wanted) && $0.span.days.lowerBound <= end
        }
        let partly = fitting.count { event in
            let days = event.span.days
            return days.overlaps(wanted) && days.lowerBound <= end
                && (days.lowerBound < wanted.lowerBound || days.upperBound > end)
        }
        let last = inside.map(\.span.days.upperBound).max()
        let length = wanted.lowerBound.distance(to: wanted.upperBound) + 1
        let covered = max(0, wanted.lowerBound.distance(to: end) + 1)
        return IndicatorResult(
            Self.entry,
            parameters: [("kinds", request.kinds?.joined(separator: "+") ?? "all")],
            unit: "count",
            definition: "\(request.kinds?.joined(separator: ", ") ?? "all events")"
                + (request.actors.map { " with \($0.joined(separator: ", "))" } ?? ""),
            points: [
                IndicatorResult.Point(
                    period: TimeSpan.days(wanted.lowerBound...max(end, wanted.lowerBound))
                        .description,
                    value: covered > 0 ? Double(inside.count) : nil,
                    fields: [
                        .init("days", .number(last.map { Double($0.distance(to: end)) })),
                        .init("last", .text(last?.description ?? "")),
                        .init("covered", .number(Double(covered) / Double(length))),
                    ], n: inside.count, missing: partly,
                    confidence: inside.compactMap(\.confidence).min(),
                    sources: facts.uses(of: (inside.isEmpty ? looked : inside).map(\.origin)))
            ], findings: [])
    }

    private func fits(_ event: Event) -> Bool {
        event.span.days.lowerBound < asOf
            && request.kinds.map { $0.contains(event.kind) } ?? true
            && request.actors.map { $0.allSatisfy(event.actors.contains) } ?? true
    }

    /// The days asked about, as far as they are over.
    private func window(_ fitting: [Event]) throws(Refusal) -> ClosedRange<Day> {
        let last = min(try day(request.to, "to") ?? asOf, asOf)
        var first = try day(request.from, "from")
        if let text = request.window {
            guard let lag = Reference.Lag(text), first == nil,
                let span = TimeSpan.day(last).earlier(by: lag)
            else {
                throw .usage(
                    "expected a window such as 180 days or 12 months, and no “from” beside it")
            }
            first = span.days.upperBound.advanced(by: 1)
        }
        let start = first ?? facts.events.map(\.span.days.lowerBound).min() ?? last
        guard start <= last else {
            throw Refusal(
                Diagnostic(
                    .error, .badPeriod,
                    message: "the window from \(start) has not begun on \(last)"))
        }
        return start...last
    }

    private func day(_ text: String?, _ key: String) throws(Refusal) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else {
            throw .usage("expected a day such as 2022-02-28 under “\(key)”, saw “\(text)”")
        }
        return day
    }
}
