/// The cases of `Tests/References/counts.json`, which `counts.py` computed with SciPy.
struct CountReferences: Decodable {
    struct PoissonInterval: Decodable {
        let count: Int
        let exposure, level, lower, upper: Double
    }

    struct WilsonInterval: Decodable {
        let successes, trials: Int
        let level, lower, upper: Double
    }

    struct IncompleteGamma: Decodable {
        let shape, x, lower, upper: Double
    }

    struct IncompleteGammaInverse: Decodable {
        let shape, probability, fromLower, fromUpper: Double
    }

    struct NormalQuantile: Decodable {
        let probability, quantile: Double
    }

    let poissonInterval: [PoissonInterval]
    let wilsonInterval: [WilsonInterval]
    let incompleteGamma: [IncompleteGamma]
    let incompleteGammaInverse: [IncompleteGammaInverse]
    let normalQuantile: [NormalQuantile]

    init() throws {
        self = try referenceResults("counts.json")
    }
}
