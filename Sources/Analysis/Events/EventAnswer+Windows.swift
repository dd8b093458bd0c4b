import TradeModel

extension EventAnswer {
    /// The events whose days are known, of the time of which the list tells all; also those of days
    /// that are not asked about, since their windows may reach into these.
    var listedAnchors: [Event] {
        fitting.filter { $0.span.frequency == .daily && isListed($0) }
    }

    /// Whether the list tells of all events of an event's time.
    func isListed(_ event: Event) -> Bool {
        completeFrom.map { event.span.days.upperBound >= $0 } ?? true
    }

    /// The days of a time of which it can be told whether they lie in a window from `before` days
    /// before an event to `after` days after it; nil where there are none.
    ///
    /// A day is known to lie outside where the list would have every event that could reach it:
    /// from `after` days after the day from which on it is complete to `before` days before the one
    /// to which it is, or on which the question is asked. A day in the window of an event that the
    /// list has is known to lie inside, also before and after these days; as each such window
    /// reaches into them, all together are one stretch. A list that does not say that it is
    /// complete is taken to be so from its first day to its last.
    func told(
        within time: ClosedRange<Day>, before: Int, after: Int
    ) -> ClosedRange<Day>? {
        guard let listed else { return nil }
        let windows = listedAnchors.map { $0.window(before: before, after: after) }
        let complete = (
            from: completeFrom ?? listed.lowerBound,
            to: min(completeTo ?? listed.upperBound, question.asOf)
        )
        let starts = [complete.from.advanced(by: after)] + windows.map(\.lowerBound)
        let ends = [complete.to.advanced(by: -before)] + windows.map(\.upperBound)
        guard let first = starts.min(), let last = ends.max() else { return nil }
        let range = (max(first, time.lowerBound), min(last, time.upperBound))
        return range.0 <= range.1 ? range.0...range.1 : nil
    }
}

extension Event {
    /// From so many days before its first day to so many days after its last one.
    func window(before: Int, after: Int) -> ClosedRange<Day> {
        span.days.lowerBound.advanced(by: -before)...span.days.upperBound.advanced(by: after)
    }
}
