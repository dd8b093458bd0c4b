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
        self = try referenceResults("distributions.json")
    }
}
