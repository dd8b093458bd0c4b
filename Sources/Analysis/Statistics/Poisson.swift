/// The Poisson distribution: the number of independent events where so many are expected.
public struct Poisson: Hashable, Sendable {
    /// The number of events expected.
    public let mean: Double

    /// The distribution of the number of events where `mean` are expected.
    ///
    /// - Precondition: `mean` is finite and not negative.
    public init(mean: Double) {
        precondition(mean >= 0 && mean.isFinite, "a mean must be finite and not negative")
        self.mean = mean
    }

    /// The probability of exactly `count` events; 0 for a negative count.
    ///
    /// - Complexity: O(1).
    public func mass(_ count: Int) -> Double {
        if count < 0 { return 0 }
        if mean == 0 { return count == 0 ? 1 : 0 }
        // A shape of 0 has no saddle point.
        if count == 0 { return IncompleteGamma.upper(shape: 1, x: mean) }
        return IncompleteGamma.leadingTerm(shape: Double(count), x: mean)
    }

    /// The probability of at most `count` events.
    ///
    /// - Complexity: O(√mean).
    public func lowerTail(_ count: Int) -> Double {
        count < 0 ? 0 : IncompleteGamma.upper(shape: Double(count) + 1, x: mean)
    }

    /// The probability of more than `count` events.
    ///
    /// - Complexity: O(√mean).
    public func upperTail(_ count: Int) -> Double {
        count < 0 ? 1 : IncompleteGamma.lower(shape: Double(count) + 1, x: mean)
    }
}
