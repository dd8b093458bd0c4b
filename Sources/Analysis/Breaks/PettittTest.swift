internal import RealModule

/// Pettitt's test of one shift at an unknown date, by ranks.
///
/// A. N. Pettitt, "A non-parametric approach to the change-point problem", Applied Statistics 28 (1979)
/// 126-135. It presumes independent observations: autocorrelation makes small p-values too frequent.
public struct PettittTest: Sendable, Hashable {
    /// K, the largest |Uₜ| with Uₜ = 2Σ_{i≤t} Rᵢ − t(n + 1). Equal values have the mean of their
    /// ranks, so that it is ΣΣ sgn(xᵢ − xⱼ) over i ≤ t < j.
    public let statistic: Double
    /// The number of observations up to the first t with |Uₜ| = K; nil where K is 0, as for a constant
    /// series.
    public let position: Int?
    /// Whether the values after the change are the higher ones; nil where there is no change.
    public let isRise: Bool?
    /// 2·exp(−6K²/(n³ + n²)), at most 1: an approximation that is good for small values.
    public let pValue: Double

    /// Tests a series.
    ///
    /// - Throws: ``ModelError`` with `too-few-observations` for fewer than 4, `value-not-valid`.
    /// - Complexity: O(n·log n).
    public init(_ values: [Double]) throws(ModelError) {
        try ModelError.require(4, of: values, for: "Pettitt's test")
        try ModelError.requireFinite(values)
        let n = values.count
        var sum = 0.0
        var best = (distance: 0.0, position: 0, sum: 0.0)
        for (index, rank) in Self.ranks(values).dropLast().enumerated() {
            sum += 2 * rank - Double(n + 1)
            if abs(sum) > best.distance { best = (abs(sum), index + 1, sum) }
        }
        statistic = best.distance
        position = best.position > 0 ? best.position : nil
        isRise = best.position > 0 ? best.sum < 0 : nil
        let size = Double(n)
        pValue = min(
            1, 2 * Double.exp(-6 * statistic * statistic / (size * size * size + size * size)))
    }

    /// The ranks from 1, equal values sharing the mean of theirs: whole or half numbers, so that sums
    /// of them are exact.
    private static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var first = 0
        while first < order.count {
            var end = first + 1
            while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
            for index in order[first..<end] { ranks[index] = Double(first + 1 + end) / 2 }
            first = end
        }
        return ranks
    }
}
