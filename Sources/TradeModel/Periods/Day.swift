/// A calendar day of the proleptic Gregorian calendar, without a time zone.
public struct Day: Period {
    /// Daily.
    public static let frequency = Frequency.daily
    /// Days since 1970-01-01.
    public let ordinal: Int

    /// The day at a distance from 1970-01-01.
    public init(ordinal: Int) { self.ordinal = ordinal }

    /// A day by year, month and day; nil when the calendar has no such day.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard let owner = Month(year, month), 1...31 ~= day else { return nil }
        let candidate = Day(unchecked: year, month, day)
        guard Month(containing: candidate) == owner else { return nil }
        self = candidate
    }

    /// Parses `2016-11-30`.
    public init?(_ text: String) {
        var digits = DigitScanner(text)
        guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2),
            digits.skip("-"), let day = digits.number(2), digits.isAtEnd
        else { return nil }
        self.init(year, month, day)
    }

    /// The day itself.
    public init(containing day: Day) { self = day }

    /// The day itself.
    public var firstDay: Day { self }

    /// The day itself.
    public var lastDay: Day { self }

    /// Year, month and day of the month.
    ///
    /// Constant time; the eras of 400 years start on 1 March, so that a leap day comes last.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = ordinal + Self.epochOffset
        let era = floorDivision(shifted, Self.daysPerEra)
        let dayOfEra = shifted - era * Self.daysPerEra
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// `2016-11-30`.
    public var description: String {
        let (year, month, day) = components
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// Counts a day of the month that may lie past its month's end onwards into the next month.
    init(unchecked year: Int, _ month: Int, _ day: Int) {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = floorDivision(shiftedYear, 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        ordinal = era * Self.daysPerEra + dayOfEra - Self.epochOffset
    }

    private static let daysPerEra = 146_097
    /// Days from 0000-03-01 to 1970-01-01.
    private static let epochOffset = 719_468
}

private func floorDivision(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : (a - b + 1) / b
}
