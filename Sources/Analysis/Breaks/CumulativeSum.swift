/// The cumulative sums of a series' deviations from a target: plain, and as the two one-sided sums of a
/// control chart that raise an alarm.
///
/// E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954) 100-115; the tabular form as D. C.
/// Montgomery, Introduction to Statistical Quality Control, chapter 9, has it:
///
///     C⁺ₜ = max(0, C⁺ₜ₋₁ + xₜ − (μ₀ + k)),   C⁻ₜ = max(0, C⁻ₜ₋₁ + (μ₀ − k) − xₜ)
public struct CumulativeSum: Sendable, Hashable {
    /// μ₀, what is taken to be the usual level.
    public let target: Double
    /// k, the deviation that is tolerated, in the series' unit: half the shift to be found.
    public let allowance: Double
    /// h, the sum above which there is an alarm, in the series' unit.
    public let threshold: Double
    /// One for each observation.
    public let points: [Point]

    /// The sums after an observation.
    public struct Point: Sendable, Hashable {
        /// Sₜ = Σ_{i≤t}(xᵢ − μ₀).
        public let sum: Double
        /// C⁺ₜ, what has gathered above the target.
        public let upper: Double
        /// C⁻ₜ, what has gathered below it.
        public let lower: Double
        /// Whether C⁺ₜ is above the threshold.
        public let isHigh: Bool
        /// Whether C⁻ₜ is above the threshold.
        public let isLow: Bool
    }

    /// Adds up a series.
    ///
    /// - Throws: ``ModelError`` with `value-not-valid`, and `parameter-not-valid` for a target that is
    ///   not finite, or an allowance or a threshold that is negative or not finite.
    /// - Complexity: O(n).
    public init(
        _ values: [Double], target: Double, allowance: Double, threshold: Double
    ) throws(ModelError) {
        try ModelError.requireFinite(values)
        guard target.isFinite, allowance.isFinite, threshold.isFinite, allowance >= 0,
            threshold >= 0
        else {
            throw ModelError(
                .parameterNotValid,
                "target, allowance and threshold are finite, the last two not negative")
        }
        self.target = target
        self.allowance = allowance
        self.threshold = threshold
        var (sum, upper, lower) = (0.0, 0.0, 0.0)
        points = values.map { value in
            sum += value - target
            upper = max(0, upper + value - (target + allowance))
            lower = max(0, lower + (target - allowance) - value)
            return Point(
                sum: sum, upper: upper, lower: lower, isHigh: upper > threshold,
                isLow: lower > threshold)
        }
    }

    /// Adds up a series against the mean of some of its observations, with an allowance and a threshold
    /// in their standard deviations. With half a one and five, a shift of one standard deviation is
    /// found after ten observations on average, a false alarm comes once in 465 (Montgomery, for
    /// independent normal values).
    ///
    /// - Parameter baseline: the indices of the observations that are taken to be usual.
    /// - Throws: ``ModelError`` with `parameter-not-valid` for a baseline outside of the series or a
    ///   negative allowance or threshold,
    ///   `too-few-observations` for one of fewer than 2, `no-variation` for a constant one, and
    ///   `value-not-valid`.
    /// - Complexity: O(n).
    public init(
        _ values: [Double], baseline: Range<Int>, allowance: Double = 0.5, threshold: Double = 5
    ) throws(ModelError) {
        guard baseline.lowerBound >= 0 && baseline.upperBound <= values.count else {
            throw ModelError(.parameterNotValid, "the base lies outside of the series")
        }
        try ModelError.require(2, of: values[baseline], for: "a base")
        try ModelError.requireFinite(values)
        let moments = Moments(values[baseline])
        guard moments.squares > 0 else {
            throw ModelError(.noVariation, "the values of the base do not vary")
        }
        let deviation = (moments.squares / Double(moments.count - 1)).squareRoot()
        try self.init(
            values, target: moments.mean, allowance: allowance * deviation,
            threshold: threshold * deviation)
    }
}
