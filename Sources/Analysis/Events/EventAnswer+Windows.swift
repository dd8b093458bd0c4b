import TradeModel

extension EventAnswer {
    /// The events whose days are known, of the time of which the list tells all.
    var listedAnchors: [Event] {
        dated.filter { event in completeFrom.map { event.span.days.upperBound >= $0 } ?? true }
    }

    /// The days of a time of which it can be told whether they lie in a window from `before` days
    /// before an event to `after` days after it; nil where there are none.
    ///
    /// A day is known to lie outside where the list would have every event that could reach it:
    /// from `after` days after the day from which on it is complete to `before` days before the one
    /// to which it is, or on which the question is asked. A day in the window of an event that the
    /// list has is known to lie inside, also before and after these days; as each such window
    /// reaches into them, all together are one stretch. A list that does not say that it is
    /// complete is taken to be so from the time's first day on, and to its last event.
    func told(
        within time: ClosedRange<Day>, before: Int, after: Int
    ) -> ClosedRange<Day>? {
        guard let end else { return nil }
        let windows = listedAnchors.map { $0.window(before: before, after: after) }
        var (first, last) = (time.lowerBound, end)
        if let completeFrom {
            let outside = completeFrom.advanced(by: after)
            first = min(outside, windows.map(\.lowerBound).min() ?? outside)
        }
        if let completeTo {
            let outside = min(completeTo, question.asOf).advanced(by: -before)
            last = max(outside, windows.map(\.upperBound).max() ?? outside)
        }
        first = max(first, time.lowerBound)
        last = min(last, time.upperBound)
        return first <= last ? first...last : nil
    }
}

extension Event {
    /// From so many days before its first day to so many days after its last one.
    func window(before: Int, after: Int) -> ClosedRange<Day> {
        span.days.lowerBound.advanced(by: -before)...span.days.upperBound.advanced(by: after)
    }
}
