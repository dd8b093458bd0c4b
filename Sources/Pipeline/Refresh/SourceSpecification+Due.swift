import TradeModel

extension SourceSpecification.Schedule {
    /// Whether a new hour, day, week (from Monday) or month has begun since the last look. By the
    /// calendar and not by the hours gone by, so that a job that starts a second earlier than
    /// yesterday is not passed over; and by the one that jobs are started by, so that a job that
    /// comes an hour early, where clocks were put forward for the summer, is on another day.
    ///
    /// - Parameter day: The day that a moment falls in.
    func isDue(at now: Timestamp, after last: Timestamp, by day: (Timestamp) -> Day) -> Bool {
        let (today, then) = (day(now), day(last))
        return switch self {
        case .hourly: now.seconds / 3600 != last.seconds / 3600
        case .daily: today != then
        // 1970-01-05 was a Monday.
        case .weekly: (today.ordinal + 3) / 7 != (then.ordinal + 3) / 7
        case .monthly: Month(containing: today) != Month(containing: then)
        }
    }
}
