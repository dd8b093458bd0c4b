public import TradeModel

extension Refresh {
    /// When the run takes place.
    public struct Clock: Sendable {
        /// The moment of the run, from which on what is taken counts as known.
        public let now: Timestamp
        /// The day as of which indicators are computed.
        public let asOf: Day
        /// The day that a moment falls in by the calendar that schedules of sources go by.
        let calendar: @Sendable (Timestamp) -> Day

        /// A clock. Its calendar is that of the machine, if no other one is given.
        public init(
            now: Timestamp, asOf: Day, calendar: @escaping @Sendable (Timestamp) -> Day = \.localDay
        ) {
            self.now = now
            self.asOf = asOf
            self.calendar = calendar
        }
    }
}
