internal import RealModule

extension IncompleteGamma {
    /// xᵃ e⁻ˣ / Γ(a + 1), the Poisson probability of `a` events where `x` are expected.
    ///
    /// The plain exponential of a·log x − x − logΓ(a + 1) would lose the digits of its large terms,
    /// about log₁₀ a of them. Small shapes are multiplied out instead; large ones follow C. Loader,
    /// "Fast and accurate computation of binomial probabilities" (2000).
    static func leadingTerm(shape a: Double, x: Double) -> Double {
        if a < 20 {
            // Beyond 900 the value is below the smallest double, while the power may overflow.
            if x > 900 { return 0 }
            let half = Double.exp(-x / 2)
            return half * (Double.pow(x, a) / Double.gamma(a + 1)) * half
        }
        let exponent = deviance(a, x) + stirlingError(a)
        return Double.exp(-exponent) / (2 * Double.pi * a).squareRoot()
    }

    /// a·log(a/x) + x − a, by a series in v = (a−x)/(a+x) where the two are close.
    static func deviance(_ a: Double, _ x: Double) -> Double {
        let difference = a - x
        guard abs(difference) < 0.1 * (a + x) else { return a * Double.log(a / x) - difference }
        let v = difference / (a + x)
        var sum = difference * v
        var power = 2 * a * v
        var odd = 1.0
        while true {
            power *= v * v
            odd += 2
            let next = sum + power / odd
            if next == sum { return sum }
            sum = next
        }
    }

    /// logΓ(a + 1) − log(√(2πa) (a/e)ᵃ): Stirling's series, for a ≥ 20, where five terms reach 1e-17.
    static func stirlingError(_ a: Double) -> Double {
        let s = 1 / (a * a)
        return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / a
    }
}
