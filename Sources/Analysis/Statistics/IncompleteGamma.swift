/// The regularized incomplete gamma functions P and Q, which are the distribution functions of the
/// gamma, chi-squared and Poisson distributions.
///
/// Both halves of the range are summed without cancellation: the power series of P below
/// `shape + 1` (DLMF 8.11.4), Legendre's continued fraction of Q above it (DLMF 8.9.2; Lentz 1976 in
/// the form of Thompson and Barnett 1986). The factor in front comes from Loader's saddle-point
/// expansion, so that large shapes keep full precision. The smaller of P and Q is accurate to about
/// 1e-13 of itself, except Q at shapes far below 1, which is accurate to 1e-16 absolutely.
public enum IncompleteGamma {
    /// P(a, x) = γ(a, x) / Γ(a): the probability that a gamma variable of this shape is at most `x`.
    ///
    /// - Precondition: `shape` is positive and finite, `x` is not negative.
    /// - Complexity: O(√shape) operations near `x = shape`, fewer elsewhere.
    public static func lower(shape: Double, x: Double) -> Double {
        tails(shape: shape, x: x).lower
    }

    /// Q(a, x) = Γ(a, x) / Γ(a) = 1 − P(a, x). For a whole `shape` it is the probability that a
    /// Poisson variable of mean `x` is less than `shape`.
    ///
    /// - Precondition: `shape` is positive and finite, `x` is not negative.
    /// - Complexity: O(√shape) operations near `x = shape`, fewer elsewhere.
    public static func upper(shape: Double, x: Double) -> Double {
        tails(shape: shape, x: x).upper
    }

    /// P and Q together, with `term` = xᵃ e⁻ˣ / Γ(a + 1), so that x·P′(x) = a·term.
    static func tails(
        shape: Double, x: Double
    ) -> (lower: Double, upper: Double, term: Double) {
        precondition(shape > 0 && shape.isFinite, "shape must be positive and finite")
        precondition(x >= 0, "x must not be negative")
        if x == 0 { return (0, 1, 0) }
        if x == .infinity { return (1, 0, 0) }
        let term = leadingTerm(shape: shape, x: x)
        if x < shape + 1 {
            let lower = min(1, term * series(shape: shape, x: x))
            return (lower, 1 - lower, term)
        }
        let upper = min(1, term * shape * continuedFraction(shape: shape, x: x))
        return (1 - upper, upper, term)
    }

    /// 1 + x/(a+1) + x²/((a+1)(a+2)) + …, for x < a + 1: every term is less than the one before.
    private static func series(shape: Double, x: Double) -> Double {
        var denominator = shape
        var term = 1.0
        var sum = 1.0
        while term > sum * 0x1p-54 {
            denominator += 1
            term *= x / denominator
            sum += term
        }
        return sum
    }

    /// 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))), for x ≥ a + 1.
    private static func continuedFraction(shape: Double, x: Double) -> Double {
        let smallest = 0x1p-1000
        var b = x + 1 - shape
        var c = 1 / smallest
        var d = 1 / b
        var value = d
        var change = 0.0
        var i = 0.0
        while abs(change - 1) > 0x1p-52 && i < 1e7 {
            i += 1
            b += 2
            let numerator = i * (shape - i)
            d = numerator * d + b
            d = 1 / (abs(d) < smallest ? smallest : d)
            c = b + numerator / c
            if abs(c) < smallest { c = smallest }
            change = c * d
            value *= change
        }
        return value
    }
}
