import Analysis
import Foundation
import Testing

/// The cases of `Tests/References/regression.json`, which `regression.py` computed with statsmodels.
struct RegressionReferences: Decodable {
    struct Linear: Decodable {
        let response: [Double]
        let regressors: [[Double]]
        let lag: Int
        /// Coefficient, standard error, p-value, lower and upper end of each column.
        let classical, neweyWest: [[Double]]

        var design: Design { madeDesign(response.count, regressors) }
    }

    struct Poisson: Decodable {
        let counts: [Double]
        let regressors: [[Double]]
        let deviance, dispersion: Double
        let poisson, quasiPoisson: [[Double]]

        var design: Design { madeDesign(counts.count, regressors) }
    }

    let linear: [Linear]
    let poisson: [Poisson]

    init() throws {
        self = try referenceResults("regression.json")
    }
}

/// A constant and the regressors x1, x2, ...
func madeDesign(_ count: Int, _ regressors: [[Double]]) -> Design {
    var design = Design(observations: count)
    design.add("constant", [Double](repeating: 1, count: count))
    for (index, values) in regressors.enumerated() { design.add("x\(index + 1)", values) }
    return design
}

/// Holds estimates against rows of coefficient, error, p-value and interval.
func expectAgreement(_ estimates: [Estimate], _ rows: [[Double]], within tolerance: Double) {
    #expect(estimates.count == rows.count)
    for (estimate, row) in zip(estimates, rows) {
        let found = [
            estimate.value, estimate.standardError, estimate.pValue ?? -1, estimate.interval.lower,
            estimate.interval.upper,
        ]
        for (a, b) in zip(found, row) {
            #expect(
                abs(a - b) <= tolerance * max(abs(a), abs(b), row[1]),
                "\(estimate.name): \(a), \(b)")
        }
    }
}
