internal import RealModule

/// The ratio of two Poisson rates with its exact interval and test.
public struct RateRatio: Hashable, Sendable {
    /// The first rate over the second; nil where the second one counts no event.
    public let ratio: Double?
    /// The lower end of the interval.
    public let lower: Double
    /// The upper end; nil where the counts set no upper bound, because the second one is zero.
    public let upper: Double?
    /// The confidence level as a fraction.
    public let level: Double
    /// The probability, if the rates were equal, of a division of the events between the two that is
    /// no more probable than the one found; nil where there is no event at all.
    public let pValue: Double?

    /// Compares `count` events in an `exposure` with `baseCount` in a `baseExposure`.
    ///
    /// Given k₁ + k₂ = n, k₁ is binomial of n trials and probability E₁/(E₁ + E₂) if the rates are
    /// equal (J. Przyborowski and H. Wilenski, Biometrika 31 (1940) 313-323). The interval is that of
    /// C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404-413, for the probability, turned
    /// into a ratio; the two-sided p-value adds up the divisions that are no more probable than the
    /// one found. Both are those of R's `poisson.test` for two counts. It presumes independent
    /// events: launches of one salvo are one event, not many.
    ///
    /// - Throws: ``StatisticsError`` with `negative-count` or `exposure-not-positive`; `index` is 0
    ///   for the first and 1 for the second.
    /// - Complexity: O(√n).
    public init(
        count: Int, exposure: Double, baseCount: Int, baseExposure: Double, level: Double = 0.95
    ) throws(StatisticsError) {
        Interval.requireLevel(level)
        for (index, count) in [count, baseCount].enumerated() where count < 0 {
            throw StatisticsError(.negativeCount, value: Double(count), index: index)
        }
        for (index, exposure) in [exposure, baseExposure].enumerated()
        where !(exposure > 0 && exposure.isFinite) {
            throw StatisticsError(.exposureNotPositive, value: exposure, index: index)
        }
        let (k, n) = (Double(count), Double(count) + Double(baseCount))
        let scale = baseExposure / exposure
        let tail = (1 - level) / 2
        self.level = level
        ratio = baseCount == 0 ? nil : k / Double(baseCount) * scale
        // The odds of the binomial probability are the ratio of the means.
        lower =
            count == 0
            ? 0
            : scale
                * Double.exp(
                    IncompleteBeta.logit(a: k, b: n - k + 1, lower: tail, upper: 1 - tail))
        upper =
            baseCount == 0
            ? nil
            : scale
                * Double.exp(
                    IncompleteBeta.logit(a: k + 1, b: n - k, lower: 1 - tail, upper: tail))
        let distribution = Binomial(
            trials: count + baseCount, probability: 1 / (1 + scale),
            complement: 1 / (1 + exposure / baseExposure))
        pValue = n == 0 ? nil : Self.twoSided(count, distribution)
    }

    private static func twoSided(_ count: Int, _ distribution: Binomial) -> Double {
        let mean = Double(distribution.trials) * distribution.probability
        if Double(count) == mean { return 1 }
        let limit = distribution.mass(count) * (1 + 1e-7)
        if Double(count) < mean {
            // Above the mode the mass falls: the last counts are the improbable ones.
            let start = Int(mean.rounded(.up))
            let above = Search.first(in: start..<(distribution.trials + 1)) {
                distribution.mass($0) <= limit
            }
            return min(1, distribution.lowerTail(count) + distribution.upperTail(above - 1))
        }
        let below = Search.first(in: 0..<(Int(mean) + 1)) { distribution.mass($0) > limit }
        return min(1, distribution.lowerTail(below - 1) + distribution.upperTail(count - 1))
    }
}
