/// A linear model fitted by ordinary least squares: y = Xb + u.
public struct LinearRegression: Sendable {
    /// The regressors.
    public let design: Design
    /// b, one for each column of the design.
    public let coefficients: [Double]
    /// y − Xb, one for each observation.
    public let residuals: [Double]
    /// Observations less coefficients.
    public let degreesOfFreedom: Int
    /// (XᵀX)⁻¹, row after row.
    let inverseGram: [Double]

    /// Fits the model.
    ///
    /// - Throws: ``ModelError`` with `too-few-observations` unless there are more observations than
    ///   coefficients, `rank-deficient` with the column's name, `value-not-valid`,
    ///   `library-missing`.
    /// - Complexity: O(n·k²) for n observations and k columns.
    public init(_ response: [Double], on design: Design) throws(ModelError) {
        precondition(response.count == design.observations, "each observation has a response")
        let count = design.columns.count
        try ModelError.requireFinite(response)
        try ModelError.require(count + 1, of: response, for: "a fit of \(count) coefficients")
        let solution = try LeastSquares(design, response: response)
        self.design = design
        coefficients = solution.coefficients
        inverseGram = solution.inverseGram
        degreesOfFreedom = response.count - count
        residuals = Self.residuals(response, design.predictions(coefficients))
    }

    /// Residuals that are nothing but rounding are zero, so that an exact fit has no made-up error.
    private static func residuals(_ response: [Double], _ fitted: [Double]) -> [Double] {
        let scale = response.reduce(0) { max($0, abs($1)) }
        let residuals = zip(response, fitted).map { $0 - $1 }
        let isExact = residuals.allSatisfy { abs($0) <= 1e-12 * scale }
        return isExact ? residuals.map { _ in 0 } : residuals
    }

    /// The estimates with the diagonal of a covariance matrix, by t tests of n − k degrees of freedom.
    func estimates(covariance: [Double], level: Double) -> [Estimate] {
        let count = coefficients.count
        return coefficients.indices.map { index in
            Estimate(
                design.columns[index].name, value: coefficients[index],
                variance: covariance[index * count + index],
                reference: .student(degreesOfFreedom: degreesOfFreedom), level: level)
        }
    }
}
