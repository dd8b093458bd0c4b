/// The regularized incomplete beta function, which is the distribution function of the beta,
/// binomial, Student t and F distributions.
///
/// Both halves of the range are summed by the continued fraction DLMF 8.17.22 (Lentz 1976 in the
/// form of Thompson and Barnett 1986), each on the side where it converges fast. The factor in front
/// comes from Loader's saddle-point expansion, so that large shapes keep full precision. The smaller
/// of the two tails is accurate to about 1e-12 of itself for shapes from ½ to 10⁵.
enum IncompleteBeta {
    /// Both tails at `x`, I_x(a, b) and 1 − I_x(a, b) = I_{1−x}(b, a), the probability that a beta
    /// variable of shapes `a` and `b` is at most `x` and that of more. The caller knows the complement
    /// `y` = 1 − x to full precision; `term` = xᵃ yᵇ / B(a, b), the density on the scale of log(x/y).
    ///
    /// - Precondition: `a` and `b` are positive and finite, `x` lies in 0...1.
    /// - Complexity: O(√max(a, b)) operations.
    static func tails(
        a: Double, b: Double, x: Double, y: Double
    ) -> (lower: Double, upper: Double, term: Double) {
        precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "shapes must be positive, finite")
        precondition(x >= 0 && y >= 0, "x must lie in 0...1")
        if x == 0 { return (0, 1, 0) }
        if y == 0 { return (1, 0, 0) }
        let term = leadingTerm(a: a, b: b, x: x, y: y)
        if x * (b + 1) <= y * (a + 1) {
            let lower = min(1, term / a * continuedFraction(a: a, b: b, x: x))
            return (lower, 1 - lower, term)
        }
        let upper = min(1, term / b * continuedFraction(a: b, b: a, x: y))
        return (1 - upper, upper, term)
    }

    /// 1/(1 + d₁/(1 + d₂/(1 + …))) of DLMF 8.17.22, for x ≤ (a+1)/(a+b+2).
    private static func continuedFraction(a: Double, b: Double, x: Double) -> Double {
        let smallest = 0x1p-1000
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        d = 1 / (abs(d) < smallest ? smallest : d)
        var value = d
        var change = 0.0
        var m = 0.0
        while abs(change - 1) > 0x1p-52 && m < 1e7 {
            m += 1
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 + even * d
            d = 1 / (abs(d) < smallest ? smallest : d)
            c = 1 + even / c
            if abs(c) < smallest { c = smallest }
            value *= c * d
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 + odd * d
            d = 1 / (abs(d) < smallest ? smallest : d)
            c = 1 + odd / c
            if abs(c) < smallest { c = smallest }
            change = c * d
            value *= change
        }
        return value
    }
}
