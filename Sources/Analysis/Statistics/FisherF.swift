internal import RealModule

/// The F distribution of Fisher and Snedecor: the ratio of two independent mean squares.
public struct FisherF: Hashable, Sendable {
    /// d₁, the degrees of freedom of the numerator.
    public let numerator: Double
    /// d₂, the degrees of freedom of the denominator.
    public let denominator: Double

    /// The distribution of (χ²_{d₁}/d₁) / (χ²_{d₂}/d₂).
    ///
    /// - Precondition: both are positive and finite; they need not be whole.
    public init(numerator: Double, denominator: Double) {
        precondition(
            numerator > 0 && numerator.isFinite && denominator > 0 && denominator.isFinite,
            "degrees of freedom must be positive and finite")
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The probability of a value of at most `f`.
    ///
    /// - Precondition: `f` is not negative.
    /// - Complexity: O(√max(d₁, d₂)).
    public func lowerTail(_ f: Double) -> Double { tails(f).lower }

    /// The probability of a value above `f`: the p-value of an F test. It keeps its digits however
    /// far out `f` is.
    ///
    /// - Precondition: `f` is not negative.
    /// - Complexity: O(√max(d₁, d₂)).
    public func upperTail(_ f: Double) -> Double { tails(f).upper }

    /// The value that a share `probability` of the distribution does not exceed.
    ///
    /// Relative accuracy is about 1e-12. For small probabilities on the right use
    /// ``upperQuantile(_:)``.
    ///
    /// - Precondition: `probability` lies in 0...1; 0 gives 0 and 1 gives infinity.
    /// - Complexity: O(√max(d₁, d₂)).
    public func quantile(_ probability: Double) -> Double {
        quantile(lower: probability, upper: 1 - probability)
    }

    /// The value that a share `probability` of the distribution exceeds.
    ///
    /// - Precondition: `probability` lies in 0...1; 0 gives infinity and 1 gives 0.
    /// - Complexity: O(√max(d₁, d₂)).
    public func upperQuantile(_ probability: Double) -> Double {
        quantile(lower: 1 - probability, upper: probability)
    }

    /// x = d₁f/(d₁f + d₂) is a beta variable of shapes d₁/2 and d₂/2.
    private func tails(_ f: Double) -> (lower: Double, upper: Double) {
        precondition(f >= 0, "f must not be negative")
        let odds = numerator / denominator * f
        if odds == .infinity { return (1, 0) }
        let tails = IncompleteBeta.tails(
            a: numerator / 2, b: denominator / 2, x: odds / (1 + odds), y: 1 / (1 + odds))
        return (tails.lower, tails.upper)
    }

    private func quantile(lower: Double, upper: Double) -> Double {
        let logit = IncompleteBeta.logit(
            a: numerator / 2, b: denominator / 2, lower: lower, upper: upper)
        return denominator / numerator * Double.exp(logit)
    }
}
