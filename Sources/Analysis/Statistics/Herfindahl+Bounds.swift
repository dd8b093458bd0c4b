extension Herfindahl {
    /// What is presumed of the partners inside an unattributed remainder.
    public enum Remainder: Hashable, Sendable {
        /// Nothing: all of it may be one partner, as in "areas not elsewhere specified".
        case unrestricted
        /// Not even that it is of others: all of it may belong to the largest named part, as with
        /// goods that a table tells in coarser terms than others.
        case anywhere
    }

    /// The values that H can take when some of the total is lumped: `named` parts with shares `s`,
    /// and a remainder of share `r` that belongs to unknown partners.
    ///
    /// Let the remainder consist of shares t₁, t₂, … of sum r. Then H = Σs² + Σt².
    ///
    /// * Lower bound: `Σs²`. Σt² is positive but falls to 0 as the remainder is split ever finer:
    ///   n equal parts give r²/n.
    /// * Upper bound: `Σs² + r²`, reached by one partner: each tⱼ is at most r, so that
    ///   Σt² ≤ max(t)·Σt ≤ r².
    ///
    /// Trade of a *named* partner inside the remainder is outside of both bounds, except under
    /// ``Remainder/anywhere``: H is convex in the shares, so that it is largest with all of the
    /// remainder on the largest named share M: Σs² + 2rM + r².
    ///
    /// - Returns: the bounds on the 0-1 scale, equal when `remainder` is 0; nil when the total is 0.
    /// - Throws: ``StatisticsError`` with `amount-not-valid` for the first amount, or the remainder
    ///   (its index is `named.count`), that is negative, infinite or undefined.
    /// - Complexity: O(n).
    public static func bounds(
        named: some Collection<Double>,
        remainder: Double,
        assuming assumption: Remainder
    ) throws -> ClosedRange<Double>? {
        try requireValid(named)
        guard remainder >= 0 && remainder.isFinite else {
            throw StatisticsError(.amountNotValid, value: remainder, index: named.count)
        }
        let total = named.reduce(0, +) + remainder
        guard let sum = try shareSum(named, total: total) else { return nil }
        let rest = remainder / total
        let largest =
            switch assumption {
            case .unrestricted: rest
            case .anywhere: rest + 2 * (named.max() ?? 0) / total
            }
        let lower = min(1, sum.squares)
        return lower...min(1, max(lower, sum.squares + rest * largest))
    }
}
