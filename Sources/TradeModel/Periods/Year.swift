/// A calendar year, 0001 to 9999 when parsed.
public struct Year: Period {
    /// Annual.
    public static let frequency = Frequency.annual
    /// The days of a mean year, by which rates and lengths of time are told: 365.25.
    package static let meanDays = 365.25

    /// The number of the year.
    public let ordinal: Int

    /// The year with a number.
    public init(ordinal: Int) { self.ordinal = ordinal }

    /// The year with a number.
    public init(_ number: Int) { ordinal = number }

    /// Parses exactly four digits, `2016`.
    public init?(_ text: String) {
        var digits = DigitScanner(text)
        guard let year = digits.number(4), year > 0, digits.isAtEnd else { return nil }
        ordinal = year
    }

    /// The year that a day falls in.
    public init(containing day: Day) { ordinal = day.components.year }

    /// 1 January.
    public var firstDay: Day { Day(unchecked: ordinal, 1, 1) }

    /// Four digits.
    public var description: String { padded(ordinal, to: 4) }
}
