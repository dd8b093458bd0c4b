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

extension TimeSpan: LosslessStringConvertible {
    /// Parses a period, or two joined by `..` of which the second may leave out what it shares
    /// with the first: `2020-01..02`, `2022-12..2023-04`, `2018-09-18..20`, `2003..2007`.
    public init?(_ text: String) {
        guard let dots = text.firstRange(of: "..") else {
            guard let span = TimeSpan.single(text) else { return nil }
            self = span
            return
        }
        let first = String(text[..<dots.lowerBound])
        let last = String(text[dots.upperBound...])
        guard let shared = Self.prefix(of: first, sharedBy: last),
            let from = TimeSpan.single(first), let to = TimeSpan.single(shared + last),
            let span = TimeSpan.joined(from, to)
        else { return nil }
        self = span
    }

    /// The text that the initializer parses back.
    public var description: String {
        switch self {
        case .years(let range): Self.text(range, sharing: "")
        case .quarters(let range): Self.text(range, sharing: "")
        case .months(let range):
            Self.text(range, sharing: range.lowerBound.year == range.upperBound.year ? "YYYY-" : "")
        case .days(let range):
            Self.text(
                range,
                sharing: Month(containing: range.lowerBound) == Month(containing: range.upperBound)
                    ? "YYYY-MM-" : "")
        }
    }

    /// What the second of two joined periods leaves out; nil unless it leaves out whole parts.
    private static func prefix(of first: String, sharedBy last: String) -> Substring? {
        guard last.utf8.count <= first.utf8.count else { return nil }
        let shared = first.dropLast(last.utf8.count)
        return shared.isEmpty || shared.last == "-" || last.first == "Q" ? shared : nil
    }

    private static func single(_ text: some StringProtocol) -> TimeSpan? {
        let text = String(text)
        if let year = Year(text) { return .years(year...year) }
        if let month = Month(text) { return .months(month...month) }
        if let day = Day(text) { return .days(day...day) }
        if let quarter = Quarter(text) { return .quarters(quarter...quarter) }
        return nil
    }

    private static func joined(_ from: TimeSpan, _ to: TimeSpan) -> TimeSpan? {
        switch (from, to) {
        case (.years(let a), .years(let b)) where a.upperBound < b.lowerBound:
            .years(a.lowerBound...b.upperBound)
        case (.quarters(let a), .quarters(let b)) where a.upperBound < b.lowerBound:
            .quarters(a.lowerBound...b.upperBound)
        case (.months(let a), .months(let b)) where a.upperBound < b.lowerBound:
            .months(a.lowerBound...b.upperBound)
        case (.days(let a), .days(let b)) where a.upperBound < b.lowerBound:
            .days(a.lowerBound...b.upperBound)
        default: nil
        }
    }

    private static func text<P: Period>(_ range: ClosedRange<P>, sharing prefix: String) -> String {
        guard range.lowerBound != range.upperBound else { return range.lowerBound.description }
        return "\(range.lowerBound)..\(range.upperBound.description.dropFirst(prefix.count))"
    }
}
