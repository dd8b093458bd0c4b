internal import RealModule

/// The best ways to cut a series into one, two, three ... stretches of constant mean, and the number of
/// cuts that the data support.
///
/// J. Bai and P. Perron, "Computation and analysis of multiple structural change models", Journal of
/// Applied Econometrics 18 (2003) 1-22: for each number of breaks the segmentation with the least sum of
/// squares over all that leave `minimumLength` observations in each stretch, by dynamic programming. The
/// number is chosen by the Bayesian information criterion with two parameters for each stretch, its mean
/// and its break (Y.-C. Yao, "Estimating the number of change-points via Schwarz' criterion", Statistics
/// and Probability Letters 6 (1988) 181-189). Numbers, choices and limits are those of `breakpoints` in
/// the R package strucchange.
public struct MeanShifts: Sendable {
    /// The best segmentation with m breaks, at index m.
    public let segmentations: [Segmentation]
    /// The fewest observations of a stretch.
    public let minimumLength: Int

    /// The trimming that Bai and Perron, and Andrews, use where nothing speaks for another.
    public static let usualTrimming = 0.15

    /// Finds the best segmentations.
    ///
    /// - Parameters:
    ///   - trimming: the least share of the observations that a stretch has: ⌊share · n⌋ observations,
    ///     at least 2.
    ///   - maximum: the most breaks; nil for ⌈n/minimumLength⌉ − 2, which is also the limit.
    /// - Throws: ``ModelError`` with `too-few-observations` for fewer than 5, `value-not-valid`,
    ///   `parameter-not-valid` for a trimming that is not above 0 and at most ½, or a negative
    ///   maximum.
    /// - Complexity: O(n²·m) time and O(n·m) memory.
    public init(
        _ values: [Double], trimming: Double = usualTrimming, maximum: Int? = nil
    ) throws(ModelError) {
        try ModelError.require(5, of: values, for: "a search for breaks")
        try ModelError.requireFinite(values)
        try ModelError.requireTrimming(trimming)
        guard maximum ?? 0 >= 0 else {
            throw ModelError(.parameterNotValid, "the most breaks cannot be below zero")
        }
        let n = values.count
        let length = max(2, Int(trimming * Double(n)))
        let limit = max(0, (n + length - 1) / length - 2)
        let breaks = Self.cuts(values, length: length, most: min(maximum ?? limit, limit))
        minimumLength = length
        segmentations = breaks.map { Segmentation(values, breaks: $0) }
    }

    /// BIC of the segmentation with `breaks` breaks; nil where it fits exactly, as a constant series
    /// does, because the likelihood has no bound then.
    ///
    /// - Precondition: `breaks` is an index of ``segmentations``.
    public func bic(_ breaks: Int) -> Double? {
        let rss = segmentations[breaks].rss
        guard rss > 0 else { return nil }
        let n = Double(segmentations[breaks].count)
        let likelihood = -n / 2 * (Double.log(rss) + 1 - Double.log(n) + Double.log(2 * .pi))
        return -2 * likelihood + Double.log(n) * Double(2 * (breaks + 1))
    }

    /// The segmentation with the least BIC; the one with the fewest breaks among those that fit
    /// exactly, where some do.
    public var best: Segmentation {
        if let exact = segmentations.first(where: { $0.rss == 0 }) { return exact }
        let criteria = segmentations.indices.compactMap { m in bic(m).map { (m, $0) } }
        let least = criteria.min { $0.1 < $1.1 }
        return segmentations[least?.0 ?? 0]
    }

    /// The breaks of the best segmentation for every number of breaks from 0 to `most`.
    private static func cuts(_ values: [Double], length: Int, most: Int) -> [[Int]] {
        let n = values.count
        // The least sum over the first i observations with m breaks, and the last of these breaks.
        var least = [[Double]](
            repeating: [Double](repeating: .infinity, count: n + 1), count: most + 1)
        var last = [[Int]](repeating: [Int](repeating: 0, count: n + 1), count: most + 1)
        var cost = [Double](repeating: .infinity, count: n + 1)
        for end in length...n {
            var moments = Moments()
            for start in stride(from: end - 1, through: 0, by: -1) {
                moments.add(values[start])
                cost[start] = moments.squares
            }
            least[0][end] = cost[0]
            guard most > 0 else { continue }
            for m in 1...most where end >= (m + 1) * length {
                for cut in (m * length)...(end - length) {
                    let sum = least[m - 1][cut] + cost[cut]
                    if sum < least[m][end] { (least[m][end], last[m][end]) = (sum, cut) }
                }
            }
        }
        return (0...most).map { m in
            var breaks: [Int] = []
            var end = n
            for remaining in stride(from: m, to: 0, by: -1) {
                end = last[remaining][end]
                breaks.insert(end, at: 0)
            }
            return breaks
        }
    }
}
