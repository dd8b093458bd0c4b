import TradeModel

/// A date with the day first and the month in English, `07 Jan 1930` or `7 January 1930`, or less of it.
struct EnglishDate {
    private let first: Day
    private let last: Day
    private let year: Year?
    private let month: Month?

    /// Reads a whole text; nil where it is no date.
    init?(_ text: Substring) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let last = words.last, last.utf8.count == 4, let number = wholeNumber(last),
            number > 0
        else { return nil }
        guard words.count > 1 else {
            (year, month) = (Year(number), nil)
            (first, self.last) = (Year(number).firstDay, Year(number).lastDay)
            return
        }
        year = nil
        guard words.count <= 3,
            let index = Self.index(ofMonth: words[words.count - 2].lowercased()),
            let month = Month(number, index + 1)
        else { return nil }
        guard words.count == 3 else {
            self.month = month
            (first, self.last) = (month.firstDay, month.lastDay)
            return
        }
        guard words[0].utf8.count <= 2, let dayNumber = wholeNumber(words[0]),
            let day = Day(number, index + 1, dayNumber)
        else { return nil }
        self.month = nil
        (first, self.last) = (day, day)
    }

    /// The day; nil where only the month or the year is known.
    var day: Day? { first == last ? first : nil }

    /// The time from this date to the end of another; nil where that is earlier.
    func span(through end: EnglishDate) -> TimeSpan? {
        if let year, let lastYear = end.year {
            return year <= lastYear ? .years(year...lastYear) : nil
        }
        if let month, let lastMonth = end.month {
            return month <= lastMonth ? .months(month...lastMonth) : nil
        }
        return first <= end.last ? .days(first...end.last) : nil
    }

    /// The place of a month by its name or the first three letters of it.
    private static func index(ofMonth word: String) -> Int? {
        months.firstIndex { $0 == word || $0.prefix(3) == word }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
}
