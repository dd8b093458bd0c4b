import TradeModel

/// The periods of a chart one after the other, the same for all of its series, so that their courses
/// can be compared and their gaps counted.
///
/// The periods are the shortest that a value is for, from the chart's first day to its last; a value
/// of several of them, or of a longer period, stands in each that it covers. Days are periods where
/// dated values follow on one another, see ``areDaily(_:)``, and of the days of the week only those on
/// which values fall, see ``workingDays(_:within:)``. Others have no period between them: their axis is
/// of the dates of all series.
struct PeriodAxis {
    /// The periods or dates, in order; none where no series has a value.
    let spans: [TimeSpan]
    private let kind: Kind

    /// What the axis is of.
    private enum Kind { case dates, days, longer }

    init(_ series: [Chart.Series], days: ClosedRange<Day>) {
        let all = Set(series.flatMap { $0.points.map(\.span) })
        let finest = all.map(\.frequency).min()
        kind = finest != .daily ? .longer : Self.areDaily(all.sorted()) ? .days : .dates
        spans =
            switch finest {
            case .annual: Self.periods(Year.self, within: days).map(TimeSpan.year)
            case .quarterly:
                Self.periods(Quarter.self, within: days).map { .quarters($0...$0) }
            case .monthly: Self.periods(Month.self, within: days).map(TimeSpan.month)
            case .daily: kind == .dates ? all.sorted() : Self.workingDays(all, within: days)
            case nil: []
            }
    }

    /// The point that stands in each period: of several the one of the shortest time.
    func points(of series: Chart.Series) -> [Chart.Point?] {
        var points = [Chart.Point?](repeating: nil, count: spans.count)
        for point in series.points {
            let length = point.span.days.count
            for place in places(of: point.span)
            where points[place].map({ length < $0.span.days.count }) ?? true {
                points[place] = point
            }
        }
        return points
    }

    /// Which of the periods a value of a time stands in.
    private func places(of span: TimeSpan) -> [Int] {
        switch kind {
        case .dates: return spans.indices.filter { spans[$0] == span }
        case .longer: return spans.indices.filter { spans[$0].days.overlaps(span.days) }
        case .days:
            let first = count(before: span.days.lowerBound)
            return Array(first..<count(before: span.days.upperBound.advanced(by: 1)))
        }
    }

    /// Whether a time follows on another, with no period between them in which a value was due.
    func follows(_ next: TimeSpan, on last: TimeSpan) -> Bool {
        let end = last.days.upperBound.advanced(by: 1)
        let start = next.days.lowerBound
        return end == start
            || kind == .days && end < start && count(before: end) == count(before: start)
    }

    /// How many of the days of the axis lie before a day.
    private func count(before day: Day) -> Int {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].days.lowerBound < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The days on which a value was due, and others with one. Where values of two weeks or more leave
    /// out days of the week, as those of working days do, nothing is due on these; one now and then, as
    /// on a Saturday that was worked, does not make them due.
    private static func workingDays(
        _ spans: Set<TimeSpan>, within days: ClosedRange<Day>
    ) -> [TimeSpan] {
        guard let first = spans.map(\.days.lowerBound).min(),
            let last = spans.map(\.days.upperBound).max(), first.distance(to: last) >= 13
        else { return days.map(TimeSpan.day) }
        let known = Set(spans.filter { $0.length == 1 }.map(\.days.lowerBound))
        var counts = [Int](repeating: 0, count: 7)
        for day in known { counts[weekday(day)] += 1 }
        guard let most = counts.max(), most > 0 else { return days.map(TimeSpan.day) }
        return days.filter { 4 * counts[weekday($0)] > most || known.contains($0) }
            .map(TimeSpan.day)
    }

    /// The day of the week: the remainder by 7, whichever is the first.
    private static func weekday(_ day: Day) -> Int { (day.ordinal % 7 + 7) % 7 }

    /// Whether times that begin with days are a series of days, and not of dates between which nothing
    /// was due: a week of them or more, of which more than half follow on the one before.
    private static func areDaily(_ spans: [TimeSpan]) -> Bool {
        let following = zip(spans, spans.dropFirst()).count {
            $0.0.days.upperBound.advanced(by: 1) == $0.1.days.lowerBound
        }
        return spans.count >= 7 && 2 * following > spans.count - 1
    }

    /// The periods in which a series has no value; none of dates.
    func gaps(of series: Chart.Series) -> [TimeSpan] {
        guard kind != .dates else { return [] }
        return zip(spans, points(of: series)).filter { $0.1 == nil }.map(\.0)
    }

    /// The periods that lie wholly within days.
    private static func periods<P: Period>(_: P.Type, within days: ClosedRange<Day>) -> [P] {
        (P(containing: days.lowerBound)...P(containing: days.upperBound)).filter {
            $0.firstDay >= days.lowerBound && $0.lastDay <= days.upperBound
        }
    }
}
