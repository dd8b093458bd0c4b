/// What one vintage of a source says of one series for one time.
public struct VintageValue: Hashable, Sendable {
    /// The time that the value is of.
    public let period: TimeSpan
    /// The value; nil where the source says that it is missing, which is never zero.
    public let value: Double?
    /// The first line of the file that the value rests on; nil for what was computed.
    public let line: Int?
    /// When the value was public, where the source tells that; nil where it does not.
    public let published: Day?

    /// A value of a vintage.
    public init(period: TimeSpan, value: Double?, line: Int? = nil, published: Day? = nil) {
        self.period = period
        self.value = value
        self.line = line
        self.published = published
    }
}

/// All that one vintage says of one series.
public struct VintageSeries: Sendable {
    /// The series.
    public let name: SeriesName
    /// Its values, at most one for a period, in any order.
    public let values: [VintageValue]

    /// The values of a series.
    public init(_ name: SeriesName, _ values: [VintageValue]) {
        self.name = name
        self.values = values
    }
}
