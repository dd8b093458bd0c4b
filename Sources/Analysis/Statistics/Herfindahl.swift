/// The Herfindahl-Hirschman index of a total's parts: `H = Σ s²` over their shares `s`.
///
/// O. C. Herfindahl (1950), A. O. Hirschman (1945). It is 1 when one partner has everything and 1/N
/// when N partners have the same.
public struct Herfindahl: Hashable, Sendable {
    /// H on the scale 1/N...1.
    public let value: Double
    /// N: the parts above zero. A part of zero changes neither H nor N, so that a table that lists a
    /// partner without trade and one that leaves it out agree.
    public let count: Int

    /// The index of `amounts`, which are the parts themselves (dollars, tonnes), not shares.
    ///
    /// - Returns: nil when there is no total: no amounts, or only zeros.
    /// - Throws: ``StatisticsError`` with `amount-not-valid` for the first amount that is negative,
    ///   infinite or undefined, or for their sum when it overflows.
    /// - Complexity: O(n).
    public init?(amounts: some Collection<Double>) throws {
        try Self.requireValid(amounts)
        guard let sum = try Self.shareSum(amounts, total: amounts.reduce(0, +)) else {
            return nil
        }
        self.value = min(1, sum.squares)
        self.count = sum.count
    }

    /// H between 0 (equal parts) and 1: `(H − 1/N) / (1 − 1/N)`; nil for a single part.
    public var normalized: Double? {
        guard count > 1 else { return nil }
        let floor = 1 / Double(count)
        return max(0, (value - floor) / (1 - floor))
    }

    /// 1/H, the number of equal parts that would be as concentrated (Laakso and Taagepera 1979); of a
    /// bound of H a bound of it.
    public static func effectiveNumber(_ value: Double) -> Double { 1 / value }
}

extension Herfindahl {
    /// Checked here, so that every figure refuses the same input.
    static func requireValid(_ amounts: some Collection<Double>) throws(StatisticsError) {
        for (index, amount) in amounts.enumerated() where !(amount >= 0 && amount.isFinite) {
            throw StatisticsError(.amountNotValid, value: amount, index: index)
        }
    }

    /// Σ s² and the number of parts above zero; nil unless `total` is above zero.
    static func shareSum(
        _ amounts: some Collection<Double>, total: Double
    ) throws(StatisticsError) -> (squares: Double, count: Int)? {
        guard total > 0 else { return nil }
        guard total.isFinite else { throw StatisticsError(.amountNotValid, value: total) }
        var sum = (squares: 0.0, count: 0)
        for amount in amounts where amount > 0 {
            let share = amount / total
            sum.squares += share * share
            sum.count += 1
        }
        return sum
    }
}
