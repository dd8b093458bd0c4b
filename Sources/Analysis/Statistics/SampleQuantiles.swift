/// The quantiles of a sample, by linear interpolation between its values in order: definition 7 of
/// R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50
/// (1996), which NumPy and R take by default.
public struct SampleQuantiles: Sendable {
    private let sorted: [Double]

    /// The quantiles of a sample; nil of an empty one, and where a value is not finite. O(n log n).
    public init?(_ sample: some Collection<Double>) {
        guard !sample.isEmpty, sample.allSatisfy(\.isFinite) else { return nil }
        sorted = sample.sorted()
    }

    /// The value below which a share of the sample lies; the share is clamped to 0...1.
    public subscript(share: Double) -> Double {
        let position = min(max(share, 0), 1) * Double(sorted.count - 1)
        let index = Int(position)
        guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
        let rest = position - Double(index)
        // Of halves, so that the difference of two huge values cannot overflow.
        return sorted[index] * (1 - rest) + sorted[index + 1] * rest
    }
}
