extension Interval {
    /// The exact interval of a Poisson rate: `[½χ²_{α/2}(2k), ½χ²_{1−α/2}(2k+2)] / E` for `k` events
    /// in an exposure `E`, with α = 1 − level.
    ///
    /// F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936) 437-442. The
    /// interval inverts two tests of size α/2, so it covers the true rate at least as often as the
    /// level says. It presumes independent events: launches of one salvo are one event, not many.
    ///
    /// - Parameters:
    ///   - count: the events, `k`; 0 gives an interval that starts at 0.
    ///   - exposure: what they were counted over, such as months; the rate is per unit of it.
    ///   - level: a fraction strictly between 0 and 1 (precondition).
    /// - Throws: ``StatisticsError`` with `negative-count` or `exposure-not-positive` (which is also
    ///   that of an infinite or undefined exposure).
    /// - Complexity: O(√count).
    public static func poissonRate(
        count: Int, exposure: Double, level: Double = 0.95
    ) throws(StatisticsError) -> Interval {
        requireLevel(level)
        guard count >= 0 else {
            throw StatisticsError(.negativeCount, value: Double(count))
        }
        guard exposure > 0 && exposure.isFinite else {
            throw StatisticsError(.exposureNotPositive, value: exposure)
        }
        let k = Double(count)
        let tail = (1 - level) / 2
        let lower = count == 0 ? 0 : ChiSquared(degreesOfFreedom: 2 * k).quantile(tail) / 2
        let upper = ChiSquared(degreesOfFreedom: 2 * k + 2).upperQuantile(tail) / 2
        return Interval(lower: lower / exposure, upper: upper / exposure, level: level)
    }
}
