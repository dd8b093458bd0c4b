import TradeModel

extension TimeSpan {
    /// A birth in a table of names: written as one that is asked about, with slashes behind the year, with
    /// a time of day behind the day, as a database writes it, or with the month in English, as in
    /// `5 Mar 1968`. Nil where it is none, and for `03/05/1968`, of which nobody knows which number is the
    /// month.
    init?(birth text: String) {
        if let span = TimeSpan(text) ?? TimeSpan(text.replacing("/", with: "-")) {
            self = span
        } else if Self.isTimeOfDay(text.dropFirst(10)), let day = Day(ofMoment: text) {
            self = .day(day)
        } else if let date = EnglishDate(text[...]), let span = date.span(through: date) {
            self = span
        } else {
            return nil
        }
    }

    /// Whether a text is what stands behind a day: `T00:00:00Z`, ` 00:00`.
    private static func isTimeOfDay(_ text: Substring) -> Bool {
        guard let mark = text.first, "T ".contains(mark), text.count > 1 else { return false }
        return text.dropFirst().allSatisfy { "0123456789:.+-Z".contains($0) }
    }
}
