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
