internal import RealModule

extension IncompleteBeta {
    /// xᵃ yᵇ / B(a, b) with y = 1 − x.
    ///
    /// After C. Loader, "Fast and accurate computation of binomial probabilities" (2000): with
    /// n = a + b the powers and the gamma functions combine into two deviances, neither of them
    /// negative, and three small corrections of Stirling's formula, so that no large logarithms
    /// cancel.
    static func leadingTerm(a: Double, b: Double, x: Double, y: Double) -> Double {
        let n = a + b
        let exponent =
            IncompleteGamma.deviance(a, n * x) + IncompleteGamma.deviance(b, n * y)
        let corrections = stirlingFactor(n) / stirlingFactor(a) / stirlingFactor(b)
        return (a / (2 * Double.pi) * (b / n)).squareRoot() * corrections * Double.exp(-exponent)
    }

    /// Γ(a + 1) over Stirling's approximation √(2πa) (a/e)ᵃ.
    private static func stirlingFactor(_ a: Double) -> Double {
        guard a < 20 else { return Double.exp(IncompleteGamma.stirlingError(a)) }
        let approximation = (2 * Double.pi * a).squareRoot() * Double.pow(a / Double.exp(1), a)
        return Double.gamma(a + 1) / approximation
    }
}
