internal import RealModule

/// A log-linear model of counts: E(y) = exp(Xb), with a variance proportional to the mean.
///
/// P. McCullagh and J. A. Nelder, Generalized Linear Models (1989), chapter 6, fitted by iteratively
/// reweighted least squares.
public struct PoissonRegression: Sendable {
    /// The regressors.
    public let design: Design
    /// b, in log points for one unit of the regressor.
    public let coefficients: [Double]
    /// exp(Xb), the expected counts.
    public let fitted: [Double]
    /// 2Σ(y·log(y/μ) − (y − μ)).
    public let deviance: Double
    /// φ, Pearson's Σ(y − μ)²/μ over n − k: 1 for Poisson counts, above it for overdispersed ones.
    public let dispersion: Double
    /// Observations less coefficients.
    public let degreesOfFreedom: Int
    /// (XᵀWX)⁻¹, row after row.
    private let inverseInformation: [Double]

    /// Fits the model until no linear predictor moves by more than 1e-10.
    ///
    /// - Throws: ``ModelError`` with `value-not-valid` for a value that is negative or not whole,
    ///   `not-converged` when a coefficient runs off without end, as it does where all counts of a
    ///   stretch with a regressor of its own are zero, and what ``LinearRegression`` throws.
    /// - Complexity: O(n·k²) for each of at most 50 iterations.
    public init(_ counts: [Double], on design: Design) throws(ModelError) {
        precondition(counts.count == design.observations, "each observation has a response")
        let count = design.columns.count
        try ModelError.requireFinite(counts)
        for (index, value) in counts.enumerated() where value < 0 || value.rounded() != value {
            throw ModelError(
                .valueNotValid, "observation \(index + 1), \(value), is not a count")
        }
        try ModelError.require(count + 1, of: counts, for: "a fit of \(count) coefficients")

        var predictor = counts.map { Double.log($0 + 0.1) }
        var solution: LeastSquares?
        for _ in 0..<50 where solution == nil {
            let means = predictor.map(Double.exp)
            let roots = means.map { $0.squareRoot() }
            let working = counts.indices.map {
                roots[$0] * (predictor[$0] + (counts[$0] - means[$0]) / means[$0])
            }
            let step = try LeastSquares(design.scaled(by: roots), response: working)
            let next = design.predictions(step.coefficients)
            let change = zip(predictor, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
            guard next.allSatisfy({ abs($0) < 500 }) else { break }
            predictor = next
            if change <= 1e-10 { solution = step }
        }
        guard let solution else {
            throw ModelError(
                .notConverged,
                "the counts have no finite log-linear fit: are all of one stretch zero?")
        }
        let means = predictor.map(Double.exp)
        self.design = design
        coefficients = solution.coefficients
        inverseInformation = solution.inverseGram
        fitted = means
        degreesOfFreedom = counts.count - count
        deviance = zip(counts, means).reduce(0) { sum, pair in
            let (count, mean) = pair
            let part = count > 0 ? count * Double.log(count / mean) : 0
            return sum + 2 * (part - (count - mean))
        }
        let pearson = zip(counts, means).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 }
        dispersion = pearson / Double(degreesOfFreedom)
    }

    /// The estimates where the counts are taken to be Poisson's, by z tests.
    ///
    /// - Precondition: `level` lies strictly between 0 and 1.
    public func poissonEstimates(level: Double = 0.95) -> [Estimate] {
        estimates(scale: 1, reference: .normal, level: level)
    }

    /// The estimates with standard errors times √φ (quasi-Poisson), by t tests of n − k degrees of
    /// freedom.
    ///
    /// - Precondition: `level` lies strictly between 0 and 1.
    public func quasiPoissonEstimates(level: Double = 0.95) -> [Estimate] {
        estimates(
            scale: dispersion, reference: .student(degreesOfFreedom: degreesOfFreedom),
            level: level)
    }

    private func estimates(
        scale: Double, reference: Estimate.Reference, level: Double
    ) -> [Estimate] {
        let count = coefficients.count
        return coefficients.indices.map { index in
            Estimate(
                design.columns[index].name, value: coefficients[index],
                variance: scale * inverseInformation[index * count + index],
                reference: reference, level: level)
        }
    }
}
