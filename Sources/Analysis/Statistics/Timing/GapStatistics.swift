/// The gaps between successive days on which something happened, the open one included.
public struct GapStatistics: Hashable, Sendable {
    /// The days from each day to the next, in order.
    public let gaps: [Int]
    /// The days from the last day to the day of the question: a gap that has not ended; nil where
    /// its length is not known.
    public let openGap: Int?

    /// Gaps that are known already.
    ///
    /// - Precondition: none is negative.
    public init(gaps: [Int], openGap: Int?) {
        precondition(gaps.allSatisfy { $0 >= 0 } && openGap ?? 0 >= 0, "gaps are not negative")
        self.gaps = gaps
        self.openGap = openGap
    }

    /// The mean of the gaps that have ended; nil where there is none.
    public var mean: Double? {
        gaps.isEmpty ? nil : Double(gaps.reduce(0, +)) / Double(gaps.count)
    }

    /// The median of the gaps that have ended; nil where there is none.
    public var median: Double? { SampleQuantile.median(gaps) }

    /// The longest of the gaps that have ended; nil where there is none.
    public var longest: Int? { gaps.max() }

    /// The median of all gaps by the product-limit estimate, in which the open one counts as longer
    /// than it is so far; nil where half of them are not known to have ended.
    public var medianWithOpenGap: Double? {
        let ended = gaps.map { KaplanMeier.Duration(Double($0)) }
        let open = openGap.map { [KaplanMeier.Duration(Double($0), hasEnded: false)] } ?? []
        return KaplanMeier(ended + open).median
    }
}
