/// A coefficient of a fitted model, with what is known of its error.
public struct Estimate: Sendable, Hashable {
    /// The regressor.
    public let name: String
    /// The coefficient, in units of the response for one unit of the regressor.
    public let value: Double
    /// Its standard error; 0 where the model fits exactly.
    public let standardError: Double
    /// The coefficient over its standard error; nil where that is 0.
    public let statistic: Double?
    /// The probability of a statistic as far from 0, or farther, if the coefficient were 0; nil where
    /// there is no statistic.
    public let pValue: Double?
    /// The two-sided interval.
    public let interval: Interval

    /// What the statistic is compared with.
    enum Reference {
        /// Student's t, where the error's variance is estimated.
        case student(degreesOfFreedom: Int)
        /// The normal distribution, where the model gives the variance.
        case normal
    }

    init(
        _ name: String, value: Double, variance: Double, reference: Reference, level: Double
    ) {
        // Rounding can take a variance that is zero a little below it.
        let error = max(0, variance).squareRoot()
        let statistic = error > 0 ? value / error : nil
        let quantile: Double
        switch reference {
        case .student(let degreesOfFreedom):
            let distribution = StudentT(degreesOfFreedom: Double(degreesOfFreedom))
            quantile = distribution.upperQuantile((1 - level) / 2)
            pValue = statistic.map(distribution.twoSided)
        case .normal:
            quantile = -StandardNormal.quantile((1 - level) / 2)
            pValue = statistic.map { 2 * StandardNormal.lowerTail(-abs($0)) }
        }
        self.name = name
        self.value = value
        self.standardError = error
        self.statistic = statistic
        self.interval = Interval(
            lower: value - quantile * error, upper: value + quantile * error, level: level)
    }
}
