extension Measure {
    /// How much a cap allows, and over which time.
    public struct Cap: Hashable, Sendable {
        /// The amounts, of which the first to be reached binds.
        public let amounts: [Quantity]
        /// The time over which deliveries are counted.
        public let window: Window
        /// The name under which observations of deliveries stand in tidy tables; nil where none do.
        public let deliveries: String?
        /// The name under which estimates of unreported deliveries stand there.
        public let estimates: String?
        /// How many days after the end of a month its deliveries have to be reported; nil where the
        /// measure sets no time.
        public let reportingDays: Int?

        /// The amounts of a row.
        public init(
            amounts: [Quantity], window: Window, deliveries: String?, estimates: String?,
            reportingDays: Int? = nil
        ) {
            self.amounts = amounts
            self.window = window
            self.deliveries = deliveries
            self.estimates = estimates
            self.reportingDays = reportingDays
        }
    }

    /// Over which time the deliveries under a cap are counted.
    public enum Window: String, Sendable, Hashable, CaseIterable {
        /// From the first day of the measure to its last.
        case whole
        /// Each calendar year.
        case calendarYear = "calendar-year"
        /// Twelve months from the first day, and from each of its anniversaries.
        case twelveMonths = "twelve-months"
    }

    /// The last day of which deliveries under a cap had to be reported before a day; the day itself
    /// where the measure sets no time for reports.
    public func lastDayDue(on day: Day) -> Day {
        guard let delay = cap?.reportingDays else { return day }
        // A month is due once the days after its end have gone by.
        return Month(containing: day.advanced(by: -delay)).firstDay.advanced(by: -1)
    }

    /// The windows of a cap that have begun by a day, in order; none of a measure that is no cap.
    ///
    /// A window is a whole year also where the measure begins or ends within it, see
    /// ``life(within:)``. Takes time in proportion to the
    /// number of windows.
    public func windows(begunBy day: Day) -> [TimeSpan] {
        guard let cap else { return [] }
        let last = Swift.min(day, dates.end ?? day)
        guard dates.effective <= last else { return [] }
        switch cap.window {
        case .whole: return [TimeSpan(wholly: dates.effective...(dates.end ?? day))]
        case .calendarYear:
            let years = Year(containing: dates.effective)...Year(containing: last)
            return years.map { .year($0) }
        case .twelveMonths:
            let first = dates.effective
            return (0...(Year(containing: last).ordinal - first.year.ordinal)).compactMap { count in
                let start = first.anniversary(count)
                guard start <= last else { return nil }
                return TimeSpan(wholly: start...first.anniversary(count + 1).advanced(by: -1))
            }
        }
    }
}

extension Measure {
    /// The days of one of its windows on which the measure holds: what is delivered on the others is not
    /// under its cap.
    package func life(within window: TimeSpan) -> ClosedRange<Day> {
        let days = window.days
        let first = Swift.max(days.lowerBound, dates.effective)
        return first...Swift.min(days.upperBound, dates.end ?? days.upperBound)
    }
}

extension TimeSpan {
    /// Days as months where they are whole months.
    package init(wholly days: ClosedRange<Day>) {
        let months = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        let isWhole =
            months.lowerBound.firstDay == days.lowerBound
            && months.upperBound.lastDay == days.upperBound
        self = isWhole ? .months(months) : .days(days)
    }
}

extension Day {
    /// The same day of the month a number of years later; the last of February for a leap day.
    fileprivate func anniversary(_ years: Int) -> Day {
        let (_, _, day) = components
        let month = Month(containing: self).advanced(by: 12 * years)
        return Swift.min(month.firstDay.advanced(by: day - 1), month.lastDay)
    }
}
