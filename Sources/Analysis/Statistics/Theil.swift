internal import RealModule

/// Theil's index of a total's parts: `T = Σ s ln(N s)` over the shares `s` of the N parts above zero.
///
/// H. Theil, Economics and Information Theory (1967). It is 0 when all parts are equal and ln N when
/// nearly all belongs to one; a part of zero does not count.
public enum Theil {
    /// The index of `amounts`, which are the parts themselves and not shares; nil when there is no
    /// total. O(n).
    ///
    /// - Throws: ``StatisticsError`` with `amount-not-valid` for an amount that is negative, infinite
    ///   or undefined, or for their sum when it overflows.
    public static func index(_ amounts: some Collection<Double>) throws(StatisticsError) -> Double?
    {
        try Herfindahl.requireValid(amounts)
        let total = amounts.reduce(0, +)
        guard total.isFinite else { throw StatisticsError(.amountNotValid, value: total) }
        let parts = amounts.filter { $0 > 0 }
        guard total > 0 else { return nil }
        let sum = parts.reduce(0) { sum, part in
            let share = part / total
            return share > 0 ? sum + share * .log(share * Double(parts.count)) : sum
        }
        return max(0, sum)
    }

    /// The values that the index can take when a remainder of the total belongs to the parts above
    /// zero, it is not known to which. O(n log n).
    ///
    /// The index is convex in the shares. So it is largest with all of the remainder on one part, and
    /// of these choices on the largest part; it is smallest where the remainder raises the smallest
    /// parts to one level.
    ///
    /// - Returns: the bounds, equal when `remainder` is 0; nil when no part is above zero.
    /// - Throws: ``StatisticsError`` as ``index(_:)`` does.
    public static func bounds(
        named: some Collection<Double>, remainder: Double
    ) throws(StatisticsError) -> ClosedRange<Double>? {
        try Herfindahl.requireValid(named)
        guard remainder >= 0 && remainder.isFinite else {
            throw StatisticsError(.amountNotValid, value: remainder, index: named.count)
        }
        var parts = named.filter { $0 > 0 }.sorted()
        guard let last = parts.indices.last else { return nil }
        let even = filled(parts, with: remainder)
        parts[last] += remainder
        guard let lower = try index(even), let upper = try index(parts) else { return nil }
        return min(lower, upper)...max(lower, upper)
    }

    /// Parts in ascending order after the smallest were raised to one level by an amount.
    private static func filled(_ parts: [Double], with amount: Double) -> [Double] {
        var sum = amount
        for (index, part) in parts.enumerated() {
            let count = Double(index + 1)
            sum += part
            let level = sum / count
            let next = index + 1 < parts.count ? parts[index + 1] : .infinity
            if level <= next {
                return parts.map { max($0, level) }
            }
        }
        return parts
    }
}
