internal import RealModule

/// Student's t distribution.
public struct StudentT: Hashable, Sendable {
    /// ν; the larger, the nearer to the normal distribution.
    public let degreesOfFreedom: Double

    /// The distribution of a standard normal variable over √(χ²_ν/ν).
    ///
    /// - Precondition: `degreesOfFreedom` is positive and finite; it need not be whole.
    public init(degreesOfFreedom: Double) {
        precondition(
            degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
            "degrees of freedom must be positive and finite")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The probability of a value as far from 0 as `t`, or farther: the p-value of a t test.
    ///
    /// - Precondition: `t` is a number.
    /// - Complexity: O(√degreesOfFreedom).
    public func twoSided(_ t: Double) -> Double {
        precondition(!t.isNaN, "t must be a number")
        let odds = (t / degreesOfFreedom) * t
        if odds == .infinity { return 0 }
        return IncompleteBeta.tails(
            a: degreesOfFreedom / 2, b: 0.5, x: 1 / (1 + odds), y: odds / (1 + odds)
        ).lower
    }

    /// The value that a share `probability` of the distribution exceeds: t_{1−p}(ν).
    ///
    /// - Precondition: `probability` lies in 0...1; 0 gives infinity and 1 gives −infinity.
    /// - Complexity: O(√degreesOfFreedom).
    public func upperQuantile(_ probability: Double) -> Double {
        precondition((0...1).contains(probability), "probability must lie in 0...1")
        if probability == 0.5 { return 0 }
        let tail = min(probability, 1 - probability)
        // P(|T| > t) = 2·tail, and the rest lies between: 1 − 2·tail without rounding twice.
        let logit = IncompleteBeta.logit(
            a: degreesOfFreedom / 2, b: 0.5, lower: 2 * tail,
            upper: 2 * abs(0.5 - probability))
        let magnitude = degreesOfFreedom.squareRoot() * Double.exp(-logit / 2)
        return probability < 0.5 ? magnitude : -magnitude
    }
}
