import Assessment
import TradeModel

extension TimeSpan {
    /// The same stretch of time so much earlier; nil where the lag is no whole number of its
    /// periods. Of days a month earlier is the same day of the month, or the month's last.
    func earlier(by lag: Reference.Lag) -> TimeSpan? {
        let months: [Frequency: Int] = [.annual: 12, .quarterly: 3, .monthly: 1]
        guard let length = months[lag.frequency] else {
            guard case .days(let range) = self else { return nil }
            return .days(
                range.lowerBound.advanced(
                    by: -lag.count)...range.upperBound.advanced(
                        by: -lag.count))
        }
        let distance = length * lag.count
        switch self {
        case .years(let range):
            return distance % 12 == 0 ? .years(Self.moved(range, by: -distance / 12)) : nil
        case .quarters(let range):
            return distance % 3 == 0 ? .quarters(Self.moved(range, by: -distance / 3)) : nil
        case .months(let range): return .months(Self.moved(range, by: -distance))
        case .days(let range):
            return .days(
                Self.day(
                    range.lowerBound, months: distance)...Self.day(
                        range.upperBound, months: distance))
        }
    }

    private static func moved<P: Period>(_ range: ClosedRange<P>, by n: Int) -> ClosedRange<P> {
        range.lowerBound.advanced(by: n)...range.upperBound.advanced(by: n)
    }

    private static func day(_ day: Day, months: Int) -> Day {
        let month = Month(containing: day).advanced(by: -months)
        return min(month.firstDay.advanced(by: day.components.day - 1), month.lastDay)
    }
}
