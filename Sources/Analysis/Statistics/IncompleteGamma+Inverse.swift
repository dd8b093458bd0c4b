internal import RealModule

extension IncompleteGamma {
    /// The `x` with P(shape, x) = `probability`: the quantile of the gamma distribution.
    ///
    /// Relative accuracy is about 1e-14 for shapes from ½. Small values of `probability` are exact;
    /// for a small probability on the right use ``inverseUpper(shape:probability:)``, because 1 − p
    /// has lost its digits.
    ///
    /// - Precondition: `shape` is positive and finite, `probability` lies in 0...1.
    /// - Returns: 0 for probability 0, infinity for probability 1.
    /// - Complexity: some five evaluations of P, O(√shape) each.
    public static func inverseLower(shape: Double, probability: Double) -> Double {
        inverse(shape: shape, lower: probability, upper: 1 - probability)
    }

    /// The `x` with Q(shape, x) = `probability`: the quantile counted from the right.
    ///
    /// - Precondition: `shape` is positive and finite, `probability` lies in 0...1.
    /// - Returns: infinity for probability 0, 0 for probability 1.
    /// - Complexity: some five evaluations of Q, O(√shape) each.
    public static func inverseUpper(shape: Double, probability: Double) -> Double {
        inverse(shape: shape, lower: 1 - probability, upper: probability)
    }

    /// Newton's method for the smaller tail, on logarithmic scales of both axes.
    ///
    /// There log P is concave: its slope a·term/P is the reciprocal of a power series in x with
    /// positive coefficients. So is log Q: its slope is −1/∫(1+w)ᵃ⁻¹e⁻ˣʷdw over w > 0. Newton's
    /// method on a concave function leaves the far side of the root in one step and then closes in
    /// from one side. The bracket guards against underflow far from the root and against rounding.
    private static func inverse(shape a: Double, lower p: Double, upper q: Double) -> Double {
        precondition(a > 0 && a.isFinite, "shape must be positive and finite")
        precondition(p >= 0 && q >= 0, "probability must lie in 0...1")
        if p == 0 { return 0 }
        if q == 0 { return .infinity }

        // P ≤ xᵃ/Γ(a+1), so the root is not below this; so near to 0 it is the root itself.
        let floor = Double.exp((Double.log(p) + Double.logGamma(a + 1)) / a)
        if floor < 1e-17 { return floor }

        let isLower = p <= q
        let target = isLower ? p : q
        var x = max(floor, wilsonHilferty(shape: a, lower: p, upper: q))
        var bracket = (low: 0.0, high: Double.infinity)
        for _ in 0..<200 {
            let tails = tails(shape: a, x: x)
            let value = isLower ? tails.lower : tails.upper
            if value == target { return x }
            if (value > target) == isLower { bracket.high = x } else { bracket.low = x }

            let slope = (isLower ? a : -a) * (tails.term / value)
            let step = -Double.log(value / target) / slope
            if abs(step) < 1e-11 { return x * Double.exp(step) }
            let next = x * Double.exp(max(-1, min(1, step)))
            if next > bracket.low && next < bracket.high {
                x = next
            } else {
                x = bracket.high.isFinite ? (bracket.low + bracket.high) / 2 : 2 * x
            }
        }
        return x
    }

    /// The start: the cube root of a gamma variable is nearly normal (Wilson and Hilferty 1931).
    private static func wilsonHilferty(
        shape a: Double, lower p: Double, upper q: Double
    ) -> Double {
        let z = p <= q ? StandardNormal.quantile(p) : -StandardNormal.quantile(q)
        let root = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
        return a * root * root * root
    }
}
