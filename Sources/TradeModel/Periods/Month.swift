/// A calendar month.
public struct Month: Period {
    /// Monthly.
    public static let frequency = Frequency.monthly
    /// Twelve times the year, plus 0 to 11.
    public let ordinal: Int

    /// The month at a position of the time line.
    public init(ordinal: Int) { self.ordinal = ordinal }

    /// A month by year and number; nil when the number is not 1 to 12.
    public init?(_ year: Int, _ month: Int) {
        guard 1...12 ~= month, 1...9999 ~= year else { return nil }
        ordinal = year * 12 + month - 1
    }

    /// Parses `2016-11`.
    public init?(_ text: String) {
        var digits = DigitScanner(text)
        guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2),
            digits.isAtEnd
        else { return nil }
        self.init(year, month)
    }

    /// The month that a day falls in.
    public init(containing day: Day) {
        let (year, month, _) = day.components
        ordinal = year * 12 + month - 1
    }

    /// The first of the month.
    public var firstDay: Day { Day(unchecked: ordinal / 12, ordinal % 12 + 1, 1) }

    /// The number of the month in its year, 1 to 12.
    public var number: Int { ordinal % 12 + 1 }

    /// `2016-11`.
    public var description: String {
        "\(padded(ordinal / 12, to: 4))-\(padded(number, to: 2))"
    }
}
