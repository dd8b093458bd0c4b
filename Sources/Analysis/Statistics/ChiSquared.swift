/// The chi-squared distribution, which is the gamma distribution of shape ν/2 and scale 2.
public struct ChiSquared: Hashable, Sendable {
    /// ν, the mean of the distribution.
    public let degreesOfFreedom: Double

    /// The distribution of the sum of ν squared standard normal variables.
    ///
    /// - Precondition: `degreesOfFreedom` is positive and finite; it need not be whole.
    public init(degreesOfFreedom: Double) {
        precondition(
            degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
            "degrees of freedom must be positive and finite")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The probability of a value of at most `x`.
    ///
    /// - Precondition: `x` is not negative.
    /// - Complexity: O(√degreesOfFreedom).
    public func lowerTail(_ x: Double) -> Double {
        IncompleteGamma.lower(shape: degreesOfFreedom / 2, x: x / 2)
    }

    /// The probability of a value above `x`: the p-value of a test statistic.
    ///
    /// - Precondition: `x` is not negative.
    /// - Complexity: O(√degreesOfFreedom).
    public func upperTail(_ x: Double) -> Double {
        IncompleteGamma.upper(shape: degreesOfFreedom / 2, x: x / 2)
    }

    /// The value that a share `probability` of the distribution does not exceed: χ²ₚ(ν).
    ///
    /// Relative accuracy is about 1e-14. For small probabilities on the right use
    /// ``upperQuantile(_:)``.
    ///
    /// - Precondition: `probability` lies in 0...1; 0 gives 0 and 1 gives infinity.
    /// - Complexity: O(√degreesOfFreedom).
    public func quantile(_ probability: Double) -> Double {
        2 * IncompleteGamma.inverseLower(shape: degreesOfFreedom / 2, probability: probability)
    }

    /// The value that a share `probability` of the distribution exceeds: χ²₁₋ₚ(ν).
    ///
    /// - Precondition: `probability` lies in 0...1; 0 gives infinity and 1 gives 0.
    /// - Complexity: O(√degreesOfFreedom).
    public func upperQuantile(_ probability: Double) -> Double {
        2 * IncompleteGamma.inverseUpper(shape: degreesOfFreedom / 2, probability: probability)
    }
}
