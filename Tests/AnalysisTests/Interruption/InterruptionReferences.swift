import Analysis

/// The cases of `Tests/References/interruption.json`, which `interruption.R` computed with R's lm and
/// glm and the package sandwich.
struct InterruptionReferences: Decodable {
    struct Interruption: Decodable {
        let values: [Double]
        let start, harmonics: Int
        let transform: String
        let scale: Double?
        let window: [Int]?
        let level: Double
        let lag: Int?
        let dispersion: Double?
        let estimates, errors, pValues, lower, upper: [Double]

        var model: InterruptedSeries.Model {
            switch transform {
            case "poisson": .poisson
            case "quasi-poisson": .quasiPoisson
            case "log": .linear(.log, lag: lag)
            case "asinh": .linear(.asinh(scale: scale ?? .nan), lag: lag)
            default: .linear(.level, lag: lag)
            }
        }

        var question: InterruptedSeries.Question {
            .init(
                start: start, model: model, harmonics: harmonics, periodsPerYear: 12,
                window: window.map { $0[0]..<$0[1] }, confidence: level)
        }
    }

    let interruptions: [Interruption]

    init() throws {
        self = try referenceResults("interruption.json")
    }
}
