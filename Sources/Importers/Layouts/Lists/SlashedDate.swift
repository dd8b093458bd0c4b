import TradeModel

/// A date with the day first and slashes between its parts, as the UK Sanctions List writes it:
/// `25/01/2001`. Of a date of birth, what is not known is letters or zeros: `dd/mm/1945`, `00/03/1945`; or
/// the year stands alone.
struct SlashedDate {
    /// The day, the month or the year that it tells.
    let span: TimeSpan

    /// Reads a whole text; nil where it is no date, or tells no whole year, as in `15/08/19yy`.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count == 3, let last = parts.last, last.utf8.count == 4,
            let number = wholeNumber(last), number > 0
        else { return nil }
        let year = Year(number)
        guard parts.count == 3 else {
            span = .years(year...year)
            return
        }
        guard let month = Self.part(parts[1], "mm"), let day = Self.part(parts[0], "dd") else {
            return nil
        }
        switch (month, day) {
        case (.unknown, _): span = .years(year...year)
        case (.number(let month), .unknown):
            guard let month = Month(number, month) else { return nil }
            span = .months(month...month)
        case (.number(let month), .number(let day)):
            guard let day = Day(number, month, day) else { return nil }
            span = .day(day)
        }
    }

    /// The day; nil where less is known.
    var day: Day? {
        guard case .days(let days) = span else { return nil }
        return days.lowerBound
    }

    private enum Part {
        case unknown
        case number(Int)
    }

    /// A day's or a month's number; nil where it is neither that nor the letters for an unknown one.
    private static func part(_ text: Substring, _ letters: String) -> Part? {
        guard text.lowercased() != letters else { return .unknown }
        guard 1...2 ~= text.utf8.count, let number = wholeNumber(text) else { return nil }
        return number == 0 ? .unknown : .number(number)
    }
}
