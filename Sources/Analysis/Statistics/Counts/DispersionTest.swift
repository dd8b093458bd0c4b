/// How counts of equal periods scatter, against what independent events of one rate would do.
public struct DispersionTest: Hashable, Sendable {
    /// x̄, events a period.
    public let mean: Double
    /// s², with n − 1 in the denominator.
    public let variance: Double
    /// The number of periods, n.
    public let periods: Int
    /// s²/x̄: about 1 for independent events, more when they cluster or their rate changes.
    public let index: Double
    /// Σ(x − x̄)²/x̄, which is nearly chi-squared with n − 1 degrees of freedom if the counts are of
    /// one Poisson distribution.
    public let statistic: Double
    /// The probability of at least this statistic if they are: small when the counts scatter more.
    public let overdispersionP: Double
    /// The probability of at most this statistic: small when the counts are too regular.
    public let underdispersionP: Double

    /// Tests the counts of periods of one length.
    ///
    /// R. A. Fisher, H. G. Thornton and W. A. Mackenzie, Annals of Applied Biology 9 (1922) 325-359.
    /// A trend raises the index too: it does not tell clusters from a changing rate. The chi-squared
    /// approximation is good for means from about 1 and fair below.
    ///
    /// - Returns: nil for fewer than two periods, and where there is no event in any.
    /// - Throws: ``StatisticsError`` with `negative-count` for the first negative count.
    /// - Complexity: O(n).
    public init?(counts: [Int]) throws(StatisticsError) {
        for (index, count) in counts.enumerated() where count < 0 {
            throw StatisticsError(.negativeCount, value: Double(count), index: index)
        }
        let n = Double(counts.count)
        let mean = counts.reduce(0) { $0 + Double($1) } / n
        guard counts.count > 1 && mean > 0 else { return nil }
        let squares = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        self.mean = mean
        variance = squares / (n - 1)
        periods = counts.count
        index = squares / (n - 1) / mean
        statistic = squares / mean
        let distribution = ChiSquared(degreesOfFreedom: n - 1)
        overdispersionP = distribution.upperTail(statistic)
        underdispersionP = distribution.lowerTail(statistic)
    }
}
