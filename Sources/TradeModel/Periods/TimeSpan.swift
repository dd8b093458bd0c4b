/// The time that one cell of a table covers: one period, or a run of periods published together.
///
/// A customs office that publishes January and February as one figure gives the cell
/// `2020-01..02`. It stays one cell: nothing here splits it.
public enum TimeSpan: Hashable, Sendable {
    /// One year or several.
    case years(ClosedRange<Year>)
    /// One quarter or several.
    case quarters(ClosedRange<Quarter>)
    /// One month or several.
    case months(ClosedRange<Month>)
    /// One day or several.
    case days(ClosedRange<Day>)

    /// The span of one year.
    public static func year(_ year: Year) -> TimeSpan { .years(year...year) }
    /// The span of one month.
    public static func month(_ month: Month) -> TimeSpan { .months(month...month) }
    /// The span of one day.
    public static func day(_ day: Day) -> TimeSpan { .days(day...day) }

    /// The frequency of the periods that the span is made of.
    public var frequency: Frequency {
        switch self {
        case .years: .annual
        case .quarters: .quarterly
        case .months: .monthly
        case .days: .daily
        }
    }

    /// The days that the span covers.
    public var days: ClosedRange<Day> {
        switch self {
        case .years(let range): range.lowerBound.firstDay...range.upperBound.lastDay
        case .quarters(let range): range.lowerBound.firstDay...range.upperBound.lastDay
        case .months(let range): range.lowerBound.firstDay...range.upperBound.lastDay
        case .days(let range): range
        }
    }

    /// The number of periods that the span is made of.
    public var length: Int {
        switch self {
        case .years(let range): range.count
        case .quarters(let range): range.count
        case .months(let range): range.count
        case .days(let range): range.count
        }
    }

    /// The span as a run of periods of a type; nil when it is of another frequency.
    public func range<P: Period>(of type: P.Type) -> ClosedRange<P>? {
        switch self {
        case .years(let range): range as? ClosedRange<P>
        case .quarters(let range): range as? ClosedRange<P>
        case .months(let range): range as? ClosedRange<P>
        case .days(let range): range as? ClosedRange<P>
        }
    }
}

extension TimeSpan: Comparable {
    /// Orders by first day, then by last day, then by frequency.
    public static func < (a: TimeSpan, b: TimeSpan) -> Bool {
        (a.days.lowerBound, a.days.upperBound, a.frequency)
            < (b.days.lowerBound, b.days.upperBound, b.frequency)
    }
}
