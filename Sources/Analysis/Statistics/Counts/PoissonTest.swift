internal import RealModule

/// The exact test of one Poisson rate.
public struct PoissonTest: Hashable, Sendable {
    /// The events counted.
    public let count: Int
    /// What they were counted over.
    public let exposure: Double
    /// The rate that the test holds against the count, per unit of exposure.
    public let expectedRate: Double
    /// The probability, at the expected rate, of a count that is no more probable than this one.
    public let pValue: Double

    /// The rate found: count over exposure.
    public var rate: Double { Double(count) / exposure }

    /// Tests whether `count` events in an `exposure` are compatible with a rate, as R's
    /// `poisson.test` does: the two-sided p-value adds up the counts on both sides whose probability
    /// does not exceed that of the count found (by more than one part in 10⁷, for rounding).
    ///
    /// The interval that belongs to it is ``Interval/poissonRate(count:exposure:level:)``.
    ///
    /// - Throws: ``StatisticsError`` with `negative-count`, with `exposure-not-positive`, or with
    ///   `rate-not-valid` where the expected rate or the expected count is negative, infinite or
    ///   undefined.
    /// - Complexity: O(√mean + log mean).
    public init(count: Int, exposure: Double, expectedRate: Double = 1) throws(StatisticsError) {
        guard count >= 0 else { throw StatisticsError(.negativeCount, value: Double(count)) }
        guard exposure > 0 && exposure.isFinite else {
            throw StatisticsError(.exposureNotPositive, value: exposure)
        }
        let mean = expectedRate * exposure
        guard expectedRate >= 0 && mean.isFinite else {
            throw StatisticsError(.rateNotValid, value: expectedRate)
        }
        self.count = count
        self.exposure = exposure
        self.expectedRate = expectedRate
        pValue = Self.twoSided(count, mean: mean)
    }

    private static func twoSided(_ count: Int, mean: Double) -> Double {
        if Double(count) == mean { return 1 }
        let distribution = Poisson(mean: mean)
        let limit = distribution.mass(count) * (1 + 1e-7)
        if Double(count) > mean {
            // Below the mode the mass rises: the first counts are the improbable ones.
            let below = Search.first(in: 0..<(Int(mean) + 1)) { distribution.mass($0) > limit }
            return min(1, distribution.lowerTail(below - 1) + distribution.upperTail(count - 1))
        }
        // Above the mode it falls; far out it is below any limit but one of zero.
        let start = Int(mean.rounded(.up))
        var reach = 16
        while distribution.mass(start + reach) > limit { reach *= 2 }
        let above = Search.first(in: start..<(start + reach)) { distribution.mass($0) <= limit }
        return min(1, distribution.lowerTail(count) + distribution.upperTail(above - 1))
    }
}
