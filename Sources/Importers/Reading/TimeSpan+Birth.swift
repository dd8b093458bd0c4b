import TradeModel

extension TimeSpan {
    /// A birth in a table of names: written as one that is asked about, with slashes behind the year, with
    /// a time of day behind the day, as a database writes it, with points between, as in `05.03.1968`, with
    /// nothing between, as in `19680305`, or with the month in English, as in `5 Mar 1968`, `05-MAR-1968` or
    /// `March 5, 1968`. Nil where it is none, and for `03/05/1968`, of which nobody knows which number is the
    /// month.
    init?(birth text: String) {
        if let span = TimeSpan(text) ?? TimeSpan(text.replacing("/", with: "-")) {
            self = span
        } else if let day = Self.dayBetweenPoints(text) ?? Self.day(ofDigits: text) {
            self = .day(day)
        } else if Self.isTimeOfDay(text.dropFirst(10)), let day = Day(ofMoment: text) {
            self = .day(day)
        } else if let date = EnglishDate(Self.dayFirst(text)[...]),
            let span = date.span(through: date)
        {
            self = span
        } else {
            return nil
        }
    }

    /// The day of `05.03.1968` or `1968.03.05`: in every language that writes points between the numbers, the
    /// day or the year stands first (Unicode CLDR, date formats). Nil for others.
    private static func dayBetweenPoints(_ text: String) -> Day? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { wholeNumber($0) }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        let lengths = parts.map(\.utf8.count)
        if lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 {
            return Day(numbers[2], numbers[1], numbers[0])
        }
        guard lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 else { return nil }
        return Day(numbers[0], numbers[1], numbers[2])
    }

    /// The day of `19680305`; nil for others, and for years of which `05031968` would be one.
    private static func day(ofDigits text: String) -> Day? {
        guard text.utf8.count == 8, let number = wholeNumber(text), number >= 1850_00_00 else {
            return nil
        }
        return Day(number / 10_000, number / 100 % 100, number % 100)
    }

    /// A date with the month in English as lists write it: `March 5, 1968` and `05-MAR-1968` as `5 March
    /// 1968`.
    private static func dayFirst(_ text: String) -> String {
        var words = text.split { "-/,".contains($0) || $0.isWhitespace }.map(String.init)
        if words.count == 3, words[0].allSatisfy(\.isLetter) { words.swapAt(0, 1) }
        return words.joined(separator: " ")
    }

    /// Whether a text is what stands behind a day: `T00:00:00Z`, ` 00:00`.
    private static func isTimeOfDay(_ text: Substring) -> Bool {
        guard let mark = text.first, "T ".contains(mark), text.count > 1 else { return false }
        return text.dropFirst().allSatisfy { "0123456789:.+-Z".contains($0) }
    }
}
