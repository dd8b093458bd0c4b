@testable import Analysis

extension LinearRegression {
    /// The estimates with the classical standard errors, which presume errors of one variance without
    /// autocorrelation: s²·(XᵀX)⁻¹ with s² = Σu²/(n − k).
    func estimates(level: Double = 0.95) -> [Estimate] {
        let sum = residuals.reduce(0) { $0 + $1 * $1 }
        let variance = sum / Double(degreesOfFreedom)
        return estimates(covariance: inverseGram.map { $0 * variance }, level: level)
    }
}
