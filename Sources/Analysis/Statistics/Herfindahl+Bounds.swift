extension Herfindahl {
    /// What is presumed of the partners inside an unattributed remainder.
    public enum Remainder: Hashable, Sendable {
        /// None of them is larger than the smallest named partner: the named ones are the largest,
        /// as in a table of the top ten partners and "others".
        case belowNamed
        /// Nothing: all of it may be one partner, as in "areas not elsewhere specified".
        case unrestricted
        /// Not even that: all of it may belong to the largest named part, as with goods that a table
        /// tells in coarser terms than others.
        case anywhere
    }

    /// The values that H can take when some of the total is lumped: `named` parts with shares `s`,
    /// and a remainder of share `r` that belongs to unknown partners, none of them a named one.
    ///
    /// Let the remainder consist of shares t₁, t₂, … of sum r. Then H = Σs² + Σt².
    ///
    /// * Lower bound: `Σs²`. Σt² is positive but falls to 0 as the remainder is split ever finer:
    ///   n equal parts give r²/n.
    /// * Upper bound: `Σs² + r·min(r, m)`, with m the smallest named share above zero. Each tⱼ is at
    ///   most r, and at most m under ``Remainder/belowNamed``, so Σt² ≤ max(t)·Σt ≤ min(r, m)·r.
    ///   When r ≤ m this is Σs² + r², reached by one partner; when r/m is whole it is reached by r/m
    ///   partners of share m. In between the largest possible H lies below it by at most m²/4.
    ///   Under ``Remainder/unrestricted``, or with no named part, it is Σs² + r².
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
        assuming assumption: Remainder = .belowNamed
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
            case .belowNamed: min(rest, sum.least)
            case .unrestricted: rest
            case .anywhere: rest + 2 * (named.max() ?? 0) / total
            }
        let lower = min(1, sum.squares)
        return lower...min(1, max(lower, sum.squares + rest * largest))
    }
}
