/// The break of a segmentation, with the interval in which it lies.
public struct BreakInterval: Sendable, Hashable {
    /// The number of observations up to the break.
    public let position: Int
    /// The earliest position of the interval. It can lie before the series' first observation.
    public let lower: Int
    /// The latest position of the interval. It can lie behind the series' last observation.
    public let upper: Int
    /// The confidence level as a fraction.
    public let level: Double
}

extension Segmentation {
    /// The interval of each break, from the distribution of its error where the size of the shift is
    /// small against the number of observations; nil for a break that has none.
    ///
    /// J. Bai, "Estimation of a change point in multiple regression models", Review of Economics and
    /// Statistics 79 (1997) 551-563: errors without autocorrelation, of one variance before the break
    /// and another after it, each its stretch's mean squared deviation. As `confint` of strucchange gives
    /// it. There is none where a stretch beside the break does not vary, where one variance is so much
    /// larger than the other that the break itself would lie outside, or where the interval is longer
    /// than a thousand times the series.
    ///
    /// - Precondition: `level` lies strictly between 0 and 1.
    /// - Complexity: O(n).
    public func intervals(of values: [Double], level: Double = 0.95) -> [BreakInterval?] {
        precondition(values.count == count, "the values are those that were cut")
        Interval.requireLevel(level)
        let moments = segments.map { Moments(values[$0]) }
        return breaks.indices.map {
            interval(at: breaks[$0], between: moments[$0], and: moments[$0 + 1], level: level)
        }
    }

    private func interval(
        at position: Int, between before: Moments, and after: Moments, level: Double
    ) -> BreakInterval? {
        let variances = (
            before.squares / Double(before.count), after.squares / Double(after.count)
        )
        let shift = after.mean - before.mean
        guard variances.0 > 0 && variances.1 > 0 && shift != 0 else { return nil }
        let distribution = ArgmaxDistribution(ratio: variances.1 / variances.0)
        let tail = (1 - level) / 2
        let middle = distribution.lowerTail(0)
        guard middle >= tail && middle <= 1 - tail, let low = distribution.quantile(tail),
            let high = distribution.quantile(1 - tail)
        else { return nil }
        let unit = variances.0 / (shift * shift)
        let steps = ((high * unit).rounded(.up), (low * unit).rounded(.down))
        guard max(abs(steps.0), abs(steps.1)) <= 1000 * Double(count) else { return nil }
        return BreakInterval(
            position: position, lower: position - Int(steps.0), upper: position - Int(steps.1),
            level: level)
    }
}
