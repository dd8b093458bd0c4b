import Assessment
import TradeModel

/// The time that a count is asked about, whether it is over or not.
struct RequestedWindow {
    /// From the first day to the last one asked about.
    let days: ClosedRange<Day>
    /// Whether it ends after the day of the question.
    let isToCome: Bool

    /// The window of events: the last so long before `to`, or from `from` to it; from the list's
    /// beginning where the request names neither, to the day of the question where it names no end.
    /// Refuses a window that is none, or that has not begun.
    init(_ request: EventRequest, since first: Day, asOf: Day) throws(Refusal) {
        let last = try Self.day(request.to, "to") ?? asOf
        let from = try Self.day(request.from, "from")
        if let text = request.window {
            guard from == nil else { throw Self.fault(text) }
            try self.init(text, to: last, asOf: asOf)
        } else {
            try self.init(from: from ?? first, to: last, asOf: asOf)
        }
    }

    /// The last so long before a day.
    init(_ text: String, to last: Day, asOf: Day) throws(Refusal) {
        guard let lag = Reference.Lag(text), let span = TimeSpan.day(last).earlier(by: lag) else {
            throw Self.fault(text)
        }
        try self.init(from: span.days.upperBound.advanced(by: 1), to: last, asOf: asOf)
    }

    /// From one day to another. Refuses, as wrong usage, an end before the beginning, and as bad
    /// data a beginning after the day of the question.
    init(from first: Day, to last: Day, asOf: Day) throws(Refusal) {
        guard first <= asOf else {
            throw Refusal(
                Diagnostic(
                    .error, .badPeriod,
                    message: "the window from \(first) has not begun on \(asOf)"))
        }
        guard first <= last else {
            throw .usage("the window from \(first) to \(last) ends before it begins")
        }
        days = first...last
        isToCome = last > asOf
    }

    /// What part of it a list covers, up to a day.
    func covered(by list: ClosedRange<Day>, to end: Day) -> Double {
        let first = max(days.lowerBound, list.lowerBound)
        let length = days.lowerBound.distance(to: days.upperBound) + 1
        return Double(max(0, first.distance(to: end) + 1)) / Double(length)
    }

    /// The part of it that a list tells of, up to a day; its first day where the list ends earlier.
    func told(to end: Day) -> TimeSpan {
        .days(days.lowerBound...max(end, days.lowerBound))
    }

    /// Whether a list tells what happened up to its end, or of a time that goes on up to the day of
    /// the question: what happens on that day is known after it.
    func isTold(by list: ClosedRange<Day>, asOf: Day) -> Bool {
        list.upperBound >= min(days.upperBound, asOf.advanced(by: -1))
    }

    /// A number of days under a key. Refuses, as wrong usage, less than one and more than ten years.
    static func length(_ days: Int, under key: String) throws(Refusal) -> Int {
        guard 1...3650 ~= days else {
            throw .usage("expected 1 to 3650 days under “\(key)”, saw \(days)")
        }
        return days
    }

    private static func day(_ text: String?, _ key: String) throws(Refusal) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else {
            throw .usage("expected a day such as 2022-02-28 under “\(key)”, saw “\(text)”")
        }
        return day
    }

    private static func fault(_ text: String) -> Refusal {
        .usage(
            "expected a window such as 180 days or 12 months, and no “from” beside it, saw “\(text)”"
        )
    }
}
