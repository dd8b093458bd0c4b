internal import RealModule

/// Rates of groups of counts that scatter more than independent events do: the negative binomial
/// model with variance μ + αμ² and one α for all groups, fitted by maximum likelihood.
public struct NegativeBinomialFit: Hashable, Sendable {
    /// A count and what it was counted over.
    public struct Sample: Hashable, Sendable {
        /// The events.
        public let count: Int
        /// The exposure, such as 1 for a whole month; the mean is the rate times it.
        public let exposure: Double

        /// A count of events.
        public init(count: Int, exposure: Double = 1) {
            self.count = count
            self.exposure = exposure
        }
    }

    /// The rate of a group per unit of exposure.
    public struct Rate: Hashable, Sendable {
        /// The maximum-likelihood estimate.
        public let value: Double
        /// The standard error of its logarithm, from the expected information: 1/√Σ μ/(1 + αμ).
        public let logStandardError: Double
    }

    /// α: 0 where the counts scatter no more than a Poisson distribution. R's `glm.nb` gives
    /// θ = 1/α.
    public let dispersion: Double
    /// The rate of each group, in the order given.
    public let rates: [Rate]

    /// Fits the groups.
    ///
    /// J. F. Lawless, "Negative binomial and mixed Poisson regression", Canadian Journal of
    /// Statistics 15 (1987) 209-225. For each α the rates solve their own score equations; α solves
    /// the profile score, and is 0 where that is negative at 0. Estimates are those of R's `glm.nb`
    /// and of statsmodels' `NegativeBinomial` with one indicator for each group.
    ///
    /// - Returns: nil where a group has no event: the logarithm of its rate is not finite.
    /// - Throws: ``StatisticsError`` with `negative-count` or `exposure-not-positive`; `index` is the
    ///   place within the group.
    /// - Complexity: O(events + samples) for each of some forty evaluations.
    public init?(groups: [[Sample]]) throws(StatisticsError) {
        for group in groups {
            for (index, sample) in group.enumerated() {
                guard sample.count >= 0 else {
                    throw StatisticsError(
                        .negativeCount, value: Double(sample.count), index: index)
                }
                guard sample.exposure > 0 && sample.exposure.isFinite else {
                    throw StatisticsError(
                        .exposureNotPositive, value: sample.exposure, index: index)
                }
            }
        }
        guard !groups.isEmpty, groups.allSatisfy({ $0.contains { $0.count > 0 } }) else {
            return nil
        }
        let dispersion = Self.dispersion(groups)
        self.dispersion = dispersion
        rates = groups.map { group in
            let rate = Self.rate(group, dispersion)
            let information = group.reduce(0) {
                $0 + rate * $1.exposure / (1 + dispersion * rate * $1.exposure)
            }
            return Rate(value: rate, logStandardError: 1 / information.squareRoot())
        }
    }

    /// Wald's interval of a group's rate on the logarithmic scale: λ·exp(±z·se).
    ///
    /// - Precondition: `group` is a place in ``rates``; `level` lies strictly between 0 and 1.
    public func interval(group: Int, level: Double = 0.95) -> Interval {
        Interval.requireLevel(level)
        let z = -StandardNormal.quantile((1 - level) / 2)
        let factor = Double.exp(z * rates[group].logStandardError)
        let value = rates[group].value
        return Interval(lower: value / factor, upper: value * factor, level: level)
    }

    /// Wald's interval of the ratio of the first group's rate to the second's.
    ///
    /// - Precondition: there are two groups; `level` lies strictly between 0 and 1.
    public func ratioInterval(level: Double = 0.95) -> Interval {
        Interval.requireLevel(level)
        let z = -StandardNormal.quantile((1 - level) / 2)
        let error = Double.hypot(rates[0].logStandardError, rates[1].logStandardError)
        let factor = Double.exp(z * error)
        let ratio = rates[0].value / rates[1].value
        return Interval(lower: ratio / factor, upper: ratio * factor, level: level)
    }
}
