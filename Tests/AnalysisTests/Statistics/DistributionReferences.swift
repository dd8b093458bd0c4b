import Foundation

/// The cases of `Tests/References/distributions.json`, which `distributions.py` computed with SciPy.
struct DistributionReferences: Decodable {
    struct IncompleteBeta: Decodable {
        let a, b, x, lower, upper: Double
    }

    struct IncompleteBetaInverse: Decodable {
        let a, b, probability, fromLower, fromUpper: Double
    }

    struct StudentT: Decodable {
        let degreesOfFreedom, t, lower, upper: Double
    }

    struct StudentTQuantile: Decodable {
        let degreesOfFreedom, probability, upperQuantile: Double
    }

    struct Binomial: Decodable {
        let trials, successes: Int
        let probability, mass, lower, upper: Double
    }

    let incompleteBeta: [IncompleteBeta]
    let incompleteBetaInverse: [IncompleteBetaInverse]
    let studentT: [StudentT]
    let studentTQuantile: [StudentTQuantile]
    let binomial: [Binomial]

    init() throws {
        self = try JSONDecoder().decode(
            Self.self, from: Data(contentsOf: referenceFile("distributions.json")))
    }
}

/// A file of `Tests/References`.
func referenceFile(_ name: String) -> URL {
    URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "References/\(name)")
}
