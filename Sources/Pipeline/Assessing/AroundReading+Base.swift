import Analysis
import TradeModel

extension AroundReading {
    /// What a stretch of so many days has at other times.
    struct Base {
        /// The mean over all of them between the first launch and the day, one for each first day;
        /// nil where there is none.
        let mean: Double?
        /// How many launches and rejected rows may lie in more stretches than count them.
        let missing: Int
    }

    /// The base of a length. A launch counts in the stretches that hold all of its days: one whose
    /// day is known in as many as there are days in one, but near the ends.
    func base(_ length: Int, _ log: LaunchLog, to end: Day) -> Base {
        let start = log.known.lowerBound
        let time = start...max(end, start)
        let possible = log.launches(in: time, to: end).map { $0.moment.possibleDays(in: clock) }
        let missing =
            possible.count { $0.lowerBound < $0.upperBound } + log.rejections(in: time, to: end)
            + launches.unplaced
        let stretches = start.distance(to: end) + 2 - length
        guard stretches > 0 else { return Base(mean: nil, missing: missing) }
        let counts = possible.reduce(0) { sum, days in
            guard days.upperBound < asOf else { return sum }
            let first = max(0, start.distance(to: days.upperBound) - length + 1)
            let last = min(start.distance(to: days.lowerBound), stretches - 1)
            return sum + max(0, last - first + 1)
        }
        return Base(mean: Double(counts) / Double(stretches), missing: missing)
    }
}
