/// The clock by which days are told apart.
public struct LaunchClock: Hashable, Sendable, LosslessStringConvertible {
    /// Minutes east of UTC.
    public let offset: Int

    /// UTC, by which launch tables keep a date that comes with a time.
    public static let utc = LaunchClock(offset: 0)
    /// Korea Standard Time, UTC+9, in which the press of the region dates launches.
    public static let kst = LaunchClock(offset: 9 * 60)

    private init(offset: Int) { self.offset = offset }

    /// Parses `utc`, `kst` or an offset from `-14:00` to `+14:00`.
    public init?(_ text: String) {
        switch text.lowercased() {
        case "utc": self = .utc
        case "kst": self = .kst
        default:
            var digits = DigitScanner(String(text.dropFirst()))
            guard let sign = text.first, sign == "+" || sign == "-",
                let hours = digits.number(2), digits.skip(":"), let minutes = digits.number(2),
                digits.isAtEnd, minutes < 60, hours * 60 + minutes <= 14 * 60
            else { return nil }
            offset = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
        }
    }

    /// `utc`, `kst`, `+HH:MM` or `-HH:MM`.
    public var description: String {
        switch self {
        case .utc: "utc"
        case .kst: "kst"
        default:
            "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, to: 2)):\(padded(abs(offset) % 60, to: 2))"
        }
    }
}

/// When a launch was: a date of some precision, and a time of day where the table has one.
///
/// A table dates a launch in UTC where it knows the time, and locally where it does not.
public struct LaunchMoment: Hashable, Sendable {
    /// How precisely the table dates a launch.
    public enum Precision: String, Sendable, Hashable, CaseIterable {
        case day, month, year
        /// Somewhere in a part of a year, of which the date is the first day.
        case yearPart = "year-part"
    }

    /// The day, or the first day of the span in which the launch was.
    public let date: Day
    /// How precise the date is.
    public let precision: Precision
    /// Minutes after midnight UTC; nil when the table has no time.
    public let minuteUTC: Int?

    /// A moment; a time is kept only with a date that is precise to the day.
    public init(date: Day, precision: Precision, minuteUTC: Int?) {
        self.date = date
        self.precision = precision
        self.minuteUTC = precision == .day ? minuteUTC : nil
    }

    /// The day by a clock; a launch without a time keeps its local date. Nil when the table does
    /// not give the day.
    public func day(in clock: LaunchClock) -> Day? {
        guard precision == .day else { return nil }
        guard let minuteUTC else { return date }
        let shifted = minuteUTC + clock.offset
        return date.advanced(by: shifted < 0 ? -1 : shifted / (24 * 60))
    }

    /// The first day on which the launch may have been, by a clock.
    public func earliestDay(in clock: LaunchClock) -> Day { day(in: clock) ?? date }
}
