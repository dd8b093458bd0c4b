import TradeModel

extension TimeSpan {
    /// A birth in a table of names: written as one that is asked about, with slashes behind the year, with
    /// a time of day behind the day, as a database writes it, with points between, as in `05.03.1968`, or
    /// with the month in English, as in `5 Mar 1968`. Nil where it is none, and for `03/05/1968`, of which
    /// nobody knows which number is the month.
    init?(birth text: String) {
        if let span = TimeSpan(text) ?? TimeSpan(text.replacing("/", with: "-")) {
            self = span
        } else if let day = Self.dayBetweenPoints(text) {
            self = .day(day)
        } else if Self.isTimeOfDay(text.dropFirst(10)), let day = Day(ofMoment: text) {
            self = .day(day)
        } else if let date = EnglishDate(text[...]), let span = date.span(through: date) {
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

    /// Whether a text is what stands behind a day: `T00:00:00Z`, ` 00:00`.
    private static func isTimeOfDay(_ text: Substring) -> Bool {
        guard let mark = text.first, "T ".contains(mark), text.count > 1 else { return false }
        return text.dropFirst().allSatisfy { "0123456789:.+-Z".contains($0) }
    }
}
