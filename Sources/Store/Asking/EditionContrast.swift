public import TradeModel

/// A number that an edition of a source gives in place of another.
public struct Revision: Hashable, Sendable {
    /// The series of the number in force.
    public let series: SeriesName
    /// The time that the number is of.
    public let period: TimeSpan
    /// The unit of the edition's number, mostly that of the series.
    public let unit: String
    /// The number in force.
    public let before: Double
    /// The edition's number.
    public let after: Double
    /// The line of the edition's file.
    public let line: Int?
}

/// How an edition of a source, recorded or not, differs from what is in force. Of what the edition alone
/// has it says no more than that there is some.
public struct EditionContrast: Hashable, Sendable {
    /// A number in force in whose place the edition has none.
    public struct Loss: Hashable, Sendable {
        /// The series.
        public let series: SeriesName
        /// The time that the number is of.
        public let period: TimeSpan
        /// The number.
        public let value: Double
    }

    /// How many numbers are in force.
    public internal(set) var known = 0
    /// The numbers that differ, in order of series and period.
    public internal(set) var revisions: [Revision] = []
    /// The numbers that the edition gives in another unit, of the same thing and time, and that were
    /// not in force in that unit; in the same order.
    public internal(set) var inOtherUnits: [Revision] = []
    /// The series of which the edition gives in other units whatever it gives of what is in force.
    public internal(set) var seriesInOtherUnits: Set<SeriesName> = []
    /// How many numbers the edition does not speak of.
    public internal(set) var withdrawn = 0
    /// How many of these lie before a window of time that moved on: before the first number of the
    /// edition, or of its part of the series, where it also has numbers of later times than are in force.
    public internal(set) var passed = 0
    /// How many numbers the edition says to be missing.
    public internal(set) var blank = 0
    /// The first of those that are withdrawn or blank; nil where there are none.
    public internal(set) var firstLoss: Loss?
    /// Whether the edition gives numbers where none are in force.
    public internal(set) var hasMore = false
    /// Whether the edition gives no number at all.
    public internal(set) var isEmpty = false

    /// How many numbers are withdrawn or blank.
    public var lost: Int { withdrawn + blank }

    /// Whether the edition gives some other number than those in force, or none in place of one.
    public var hasDifference: Bool {
        hasMore || lost > 0 || !revisions.isEmpty || !inOtherUnits.isEmpty
    }
}
