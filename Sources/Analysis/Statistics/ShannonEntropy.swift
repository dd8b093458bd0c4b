internal import RealModule

/// The diversity of a total's parts: `H = −Σ s ln s` over their shares `s`.
///
/// C. E. Shannon, Bell System Technical Journal 27 (1948) 379-423. It is 0 when one part has
/// everything and ln N when N parts have the same.
public struct ShannonEntropy: Hashable, Sendable {
    /// H in nats.
    public let value: Double
    /// N: the parts above zero.
    public let count: Int

    /// The entropy of counts; nil where there is none above zero.
    ///
    /// - Throws: ``StatisticsError`` with `negative-count` for the first negative count.
    /// - Complexity: O(n).
    public init?(counts: some Collection<Int>) throws(StatisticsError) {
        for (index, count) in counts.enumerated() where count < 0 {
            throw StatisticsError(.negativeCount, value: Double(count), index: index)
        }
        let total = counts.reduce(0) { $0 + Double($1) }
        guard total > 0 else { return nil }
        value = counts.reduce(0) { sum, count in
            guard count > 0 else { return sum }
            let share = Double(count) / total
            return sum - share * Double.log(share)
        }
        count = counts.count { $0 > 0 }
    }

    /// H over its largest value, ln N: 1 when all parts have the same; nil for a single part.
    public var evenness: Double? { count > 1 ? value / Double.log(Double(count)) : nil }

    /// eᴴ: the number of equal parts that would be as diverse (M. O. Hill, Ecology 54 (1973)).
    public var effectiveNumber: Double { Double.exp(value) }
}
