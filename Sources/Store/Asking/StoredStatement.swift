internal import GRDB
public import TradeModel

/// One stored statement: from a moment on, a vintage's figure for a period.
public struct StoredStatement: Hashable, Sendable {
    /// The time that the figure is of.
    public let period: TimeSpan
    /// From when on it was known, until the next statement about the period.
    public let knownFrom: Timestamp
    /// The number of the vintage that made it.
    public let vintage: Int
    /// The figure.
    public let figure: Figure
    /// The line of the vintage's file that it rests on.
    public let line: Int?

    /// The number; nil where the source says that it is missing, which is never zero, or no longer
    /// speaks of it.
    public var value: Double? { figure.value }

    /// A statement.
    public init(
        period: TimeSpan, knownFrom: Timestamp, vintage: Int, figure: Figure, line: Int? = nil
    ) {
        self.period = period
        self.knownFrom = knownFrom
        self.vintage = vintage
        self.figure = figure
        self.line = line
    }

    static let columns = "first_day, last_day, frequency, known_from, vintage_id, kind, value, line"

    /// Reads the columns from the one at an index on.
    init(_ row: Row, at index: Int) {
        period = StoredPeriod(row, at: index).span
        knownFrom = Timestamp(seconds: row[index + 3])
        vintage = row[index + 4]
        figure = Figure(row, at: index + 5)
        line = row[index + 7]
    }
}
