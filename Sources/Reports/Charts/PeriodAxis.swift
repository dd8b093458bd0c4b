import TradeModel

/// The periods of a chart one after the other, the same for all of its series, so that their courses
/// can be compared and their gaps counted.
///
/// The periods are the shortest that a value is for, from the chart's first day to its last; a value
/// of several of them, or of a longer period, stands in each that it covers. Dated values have no
/// period between them: their axis is of the dates of all series.
struct PeriodAxis {
    /// The periods or dates, in order; none where no series has a value.
    let spans: [TimeSpan]
    private let isDated: Bool

    init(_ series: [Chart.Series], days: ClosedRange<Day>) {
        let all = Set(series.flatMap { $0.points.map(\.span) })
        let finest = all.map(\.frequency).min()
        isDated = finest == .daily
        spans =
            switch finest {
            case .annual: Self.periods(Year.self, within: days).map(TimeSpan.year)
            case .quarterly:
                Self.periods(Quarter.self, within: days).map { .quarters($0...$0) }
            case .monthly: Self.periods(Month.self, within: days).map(TimeSpan.month)
            case .daily: all.sorted()
            case nil: []
            }
    }

    /// The point that stands in each period: of several the one of the shortest time.
    func points(of series: Chart.Series) -> [Chart.Point?] {
        let days = spans.map(\.days)
        var points = [Chart.Point?](repeating: nil, count: spans.count)
        for point in series.points {
            let own = point.span.days
            for place in spans.indices
            where (isDated ? spans[place] == point.span : days[place].overlaps(own))
                && (points[place].map { own.count < $0.span.days.count } ?? true)
            {
                points[place] = point
            }
        }
        return points
    }

    /// The periods in which a series has no value; none of dated values.
    func gaps(of series: Chart.Series) -> [TimeSpan] {
        guard !isDated else { return [] }
        return zip(spans, points(of: series)).filter { $0.1 == nil }.map(\.0)
    }

    /// The periods that lie wholly within days.
    private static func periods<P: Period>(_: P.Type, within days: ClosedRange<Day>) -> [P] {
        (P(containing: days.lowerBound)...P(containing: days.upperBound)).filter {
            $0.firstDay >= days.lowerBound && $0.lastDay <= days.upperBound
        }
    }
}
