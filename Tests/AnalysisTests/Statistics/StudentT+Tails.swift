import Analysis

/// The tails and quantiles that the references tell, of those that the program asks for.
extension StudentT {
    /// The probability of a value of at most `t`.
    func lowerTail(_ t: Double) -> Double { upperTail(-t) }

    /// The probability of a value above `t`: half of the two sides' for t ≥ 0.
    func upperTail(_ t: Double) -> Double {
        let half = twoSided(t) / 2
        return t < 0 ? 1 - half : half
    }

    /// The value that a share `probability` of the distribution does not exceed.
    func quantile(_ probability: Double) -> Double {
        // 1 − p is exact from one half on.
        probability < 0.5 ? -upperQuantile(probability) : upperQuantile(1 - probability)
    }
}
