/// A two-sided confidence interval, both ends included.
public struct Interval: Hashable, Sendable {
    /// The lower end, in the unit of the estimate.
    public let lower: Double
    /// The upper end, in the unit of the estimate.
    public let upper: Double
    /// The confidence level as a fraction: 0.95, not 95.
    public let level: Double

    /// An interval from its ends.
    ///
    /// - Precondition: `lower <= upper`, and `level` lies strictly between 0 and 1.
    public init(lower: Double, upper: Double, level: Double) {
        precondition(lower <= upper, "an interval's lower end must not exceed its upper end")
        Self.requireLevel(level)
        self.lower = lower
        self.upper = upper
        self.level = level
    }

    /// Whether `value` lies between the two ends or on one of them.
    public func contains(_ value: Double) -> Bool {
        lower <= value && value <= upper
    }

    /// Stops on a level that is not a fraction, such as 95.
    static func requireLevel(_ level: Double) {
        precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    }
}
