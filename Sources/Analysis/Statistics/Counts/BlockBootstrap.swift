/// Resampling of daily counts in blocks of days, which keeps what happens within a block together:
/// salvos of a day, series of days.
///
/// The circular block bootstrap of D. N. Politis and J. P. Romano, in LePage and Billard (eds.),
/// "Exploring the limits of bootstrap" (1992): blocks of consecutive days, drawn with replacement,
/// going on at the first day after the last one, and the last block cut to length.
public struct BlockBootstrap: Sendable {
    /// The days of a block.
    public let blockLength: Int
    /// The number of samples drawn.
    public let replicates: Int
    /// The seed of ``SplitMix64``.
    public let seed: UInt64

    /// A way of resampling.
    ///
    /// - Precondition: `blockLength` and `replicates` are positive.
    public init(blockLength: Int, replicates: Int = 9999, seed: UInt64 = 1) {
        precondition(blockLength > 0 && replicates > 0, "blocks and replicates must be positive")
        self.blockLength = blockLength
        self.replicates = replicates
        self.seed = seed
    }

    /// ⌈n^⅓⌉ days, the order of the best length for an interval's ends up to a constant (P. Hall,
    /// J. L. Horowitz and B.-Y. Jing, Biometrika 82 (1995) 561-574).
    public static func defaultBlockLength(days: Int) -> Int {
        var length = 1
        while length * length * length < days { length += 1 }
        return length
    }

    /// The percentile interval of the ratio of two rates a day, both resampled: for each replicate
    /// the first sample is drawn, then the second.
    ///
    /// - Precondition: `level` lies strictly between 0 and 1.
    /// - Returns: nil without a day or an event in either, and where an end of the interval falls
    ///   among replicates whose base has no event: their ratio is not finite, or not defined.
    /// - Complexity: O(replicates · n / blockLength).
    public func ratioInterval(
        _ counts: [Int], base: [Int], level: Double = 0.95
    ) -> Interval? {
        Interval.requireLevel(level)
        guard counts.contains(where: { $0 > 0 }), base.contains(where: { $0 > 0 }) else {
            return nil
        }
        var generator = SplitMix64(seed: seed)
        let (first, second) = (CircularBlocks(counts), CircularBlocks(base))
        let scale = Double(base.count) / Double(counts.count)
        let ratios = (0..<replicates).map { _ in
            let above = first.resampledTotal(blockLength, &generator)
            let below = second.resampledTotal(blockLength, &generator)
            return below == 0 ? .infinity : scale * Double(above) / Double(below)
        }
        return Self.percentiles(ratios, level)
    }

    /// The percentile interval of a sample of estimates; nil where an end is not finite.
    private static func percentiles(_ estimates: [Double], _ level: Double) -> Interval? {
        let sorted = estimates.sorted()
        let tail = (1 - level) / 2
        guard let lower = SampleQuantile.value(sorted, probability: tail),
            let upper = SampleQuantile.value(sorted, probability: 1 - tail),
            lower.isFinite && upper.isFinite
        else { return nil }
        return Interval(lower: lower, upper: upper, level: level)
    }
}

/// Sums over runs of days that go on at the first day after the last one.
private struct CircularBlocks {
    /// The events before each day, over the days twice.
    private let before: [Int]
    private let days: Int

    init(_ counts: [Int]) {
        days = counts.count
        before = (counts + counts).reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    /// The events of as many days as there are, drawn in blocks.
    func resampledTotal(_ length: Int, _ generator: inout SplitMix64) -> Int {
        var (left, total) = (days, 0)
        while left > 0 {
            let taken = min(length, left, days)
            let start = generator.next(below: days)
            total += before[start + taken] - before[start]
            left -= taken
        }
        return total
    }
}
