/// A calendar quarter.
public struct Quarter: Period {
    /// Quarterly.
    public static let frequency = Frequency.quarterly
    /// Four times the year, plus 0 to 3.
    public let ordinal: Int

    /// The quarter at a position of the time line.
    public init(ordinal: Int) { self.ordinal = ordinal }

    /// Parses `2016Q4`.
    public init?(_ text: String) {
        var digits = DigitScanner(text)
        guard let year = digits.number(4), year > 0, digits.skip("Q"),
            let quarter = digits.number(1), 1...4 ~= quarter, digits.isAtEnd
        else { return nil }
        ordinal = year * 4 + quarter - 1
    }

    /// The quarter that a day falls in.
    public init(containing day: Day) {
        let (year, month, _) = day.components
        ordinal = year * 4 + (month - 1) / 3
    }

    /// The first day of the quarter's first month.
    public var firstDay: Day {
        let (year, index) = ordinal.quotientAndRemainder(dividingBy: 4)
        return Day(unchecked: year, index * 3 + 1, 1)
    }

    /// `2016Q4`.
    public var description: String { "\(padded(ordinal / 4, to: 4))Q\(ordinal % 4 + 1)" }
}
