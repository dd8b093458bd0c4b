import TradeModel

/// The periods of a chart one after the other, the same for all of its series, so that their courses
/// can be compared and their gaps counted.
///
/// The periods are the shortest that a value is for, from the chart's first day to its last; a value
/// of several of them, or of a longer period, stands in each that it covers. Days are periods where
/// dated values follow on one another, see ``areDaily(_:)``. Others have no period between them: their
/// axis is of the dates of all series.
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
            case .daily: kind == .dates ? all.sorted() : days.map(TimeSpan.day)
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
            guard let start = spans.first?.days.lowerBound else { return [] }
            let first = max(start.distance(to: span.days.lowerBound), 0)
            let last = min(start.distance(to: span.days.upperBound), spans.count - 1)
            return first <= last ? Array(first...last) : []
        }
    }

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
