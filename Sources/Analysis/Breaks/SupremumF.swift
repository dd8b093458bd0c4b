/// The largest F statistic of one shift of the mean over all dates at which it could have been: a test
/// of a stable mean against a shift at an unknown date.
///
/// D. W. K. Andrews, "Tests for parameter instability and structural change with unknown change point",
/// Econometrica 61 (1993) 821-856. As `sctest(Fstats())` of strucchange, including its scale: the
/// statistic is that of the χ² form, k times F with k = 1.
public struct SupremumF: Sendable, Hashable {
    /// sup F.
    public let statistic: Double
    /// The number of observations up to the date with the largest statistic.
    public let position: Int
    /// The probability of a statistic as large, or larger, if the mean were stable.
    public let pValue: Double

    /// Tests a series.
    ///
    /// - Parameter trimming: the share of observations at each end among which no date is tried:
    ///   ⌊share · n⌋, at least 2.
    /// - Throws: ``ModelError`` with `too-few-observations` for fewer than 5, `value-not-valid`,
    ///   `parameter-not-valid` for a trimming that is not above 0 and at most ½, `no-variation` where some
    ///   date leaves nothing to explain, so that there is no statistic.
    /// - Complexity: O(n).
    public init(
        _ values: [Double], trimming: Double = MeanShifts.usualTrimming
    ) throws(ModelError) {
        try ModelError.require(5, of: values, for: "a test of a shift at an unknown date")
        try ModelError.requireFinite(values)
        try ModelError.requireTrimming(trimming)
        let n = values.count
        let first = max(2, Int(trimming * Double(n)))
        let last = min(n - first, n - 2)
        let total = Moments(values).squares
        let before = Self.squares(values)
        let after = Self.squares(values.reversed())
        var best = (statistic: -Double.infinity, position: first)
        for position in first...last {
            let rest = before[position] + after[n - position]
            guard rest > 0 else {
                throw ModelError(
                    .noVariation,
                    "the values do not vary before and after observation \(position), so that F has"
                        + " no finite value")
            }
            let statistic = (total - rest) / (rest / Double(n - 2))
            if statistic > best.statistic { best = (statistic, position) }
        }
        let odds = Double((n - first) * last) / Double(first * (n - last))
        statistic = max(0, best.statistic)
        position = best.position
        pValue = HansenProbability.upperTail(
            statistic, trimming: 1 / (1 + odds.squareRoot()))
    }

    /// The sum of squared deviations of the first i values, at index i.
    private static func squares(_ values: some Sequence<Double>) -> [Double] {
        var moments = Moments()
        return [0]
            + values.map {
                moments.add($0)
                return moments.squares
            }
    }
}
