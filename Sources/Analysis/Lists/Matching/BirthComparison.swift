import TradeModel

/// What an entry's dates of birth say beside the one that was asked about.
public struct BirthComparison: Hashable, Sendable {
    /// How two dates lie to each other, the nearest first.
    public enum Verdict: String, CaseIterable, Sendable {
        /// The same days.
        case same
        /// One of the two is a span, such as a year, and they have days in common.
        case overlap
        /// The list says that its date is not exact, and the other is no further from it than the
        /// tolerance.
        case approximate
        /// The list gives no date, or one that cannot be read.
        case unknown = "not-known"
        /// No day in common, nor within the tolerance.
        case different
    }

    /// The years by which a date that a list calls not exact may be off, to either side.
    public static let tolerance = 2

    /// How they lie; where the list gives several dates, that of the nearest.
    public let verdict: Verdict
    /// The dates of the list of which this is so, in its words.
    public let dates: [String]

    /// Holds the dates of an entry against the one asked about. A date that cannot be read may be
    /// the one, so that others of the entry cannot make it a different one.
    init(_ asked: TimeSpan, _ births: [ListedDate]) {
        let verdicts = births.map { Self.verdict(asked, $0) }
        let nearest = Verdict.allCases.first { verdicts.contains($0) } ?? .unknown
        verdict = nearest
        dates = zip(births, verdicts).filter { $0.1 == nearest }.map { $0.0.label }
    }

    private static func verdict(_ asked: TimeSpan, _ birth: ListedDate) -> Verdict {
        guard let span = birth.span else { return .unknown }
        if birth.isApproximate {
            return asked.days.overlaps(widened(span)) ? .approximate : .different
        }
        if asked.days == span.days { return .same }
        return asked.days.overlaps(span.days) ? .overlap : .different
    }

    /// Whole calendar years, with the tolerance on either side.
    private static func widened(_ span: TimeSpan) -> ClosedRange<Day> {
        let first = Year(containing: span.days.lowerBound).ordinal - tolerance
        let last = Year(containing: span.days.upperBound).ordinal + tolerance
        return Year(first).firstDay...Year(last).lastDay
    }
}
