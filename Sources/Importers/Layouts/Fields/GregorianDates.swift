import TradeModel

/// The years that tables of the Solar Hijri and of the Islamic calendar name: nothing that is read here
/// happened in the Middle Ages. Dates of birth and of documents may be of any year, since a list gives
/// them as somebody's papers do.
private let yearsOfOtherCalendars = 1300...1500

extension TimeSpan {
    /// Parses a time of the Gregorian calendar; nil also where its year shows that it is of another.
    init?(gregorian text: String) {
        guard let span = TimeSpan(text), span.days.lowerBound.ifGregorian != nil else { return nil }
        self = span
    }
}

extension Period {
    /// Parses a period of the Gregorian calendar; nil also where its year shows that it is of another.
    init?(gregorian text: String) {
        guard let period = Self(text)?.ifGregorian else { return nil }
        self = period
    }

    /// Itself; nil where its year shows that it is of another calendar.
    var ifGregorian: Self? { yearsOfOtherCalendars ~= year.ordinal ? nil : self }
}

/// What to say behind a date that was refused where its year, in whatever digits, shows that it is of
/// another calendar; else nothing.
func calendarAdvice(on text: String) -> String {
    let numbers = text.split { $0.digit == nil }.map { $0.compactMap(\.digit) }
    let year = numbers.first { $0.count == 4 }.map { $0.reduce(0) { $0 * 10 + $1 } }
    guard let year, yearsOfOtherCalendars ~= year else { return "" }
    return "; dates are expected in the Gregorian calendar, and a year from"
        + " \(yearsOfOtherCalendars.lowerBound) to \(yearsOfOtherCalendars.upperBound) is taken for"
        + " one of another, such as Solar Hijri"
}

extension Character {
    /// What a digit of any script stands for.
    fileprivate var digit: Int? { wholeNumberValue.flatMap { 0...9 ~= $0 ? $0 : nil } }
}
