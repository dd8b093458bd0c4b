/// The cases of `Tests/References/count_models.json`, which `count_models.py` computed with
/// statsmodels, SciPy and slow copies of the published algorithms.
struct CountModelReferences: Decodable {
    struct NegativeBinomial: Decodable {
        let counts: [[Int]]
        let exposures: [[Double]]
        let dispersion: Double
        let rates, logStandardErrors: [Double]
    }

    struct Dispersion: Decodable {
        let counts: [Int]
        let mean, variance, index, overdispersionP, underdispersionP: Double
    }

    struct Entropy: Decodable {
        let counts: [Int]
        let entropy: Double
    }

    struct Generator: Decodable {
        let seed: String
        let bound: Int
        let bits: [String]
        let numbers: [Int]
    }

    struct Bootstrap: Decodable {
        let counts, base: [Int]
        let blockLength, replicates: Int
        let seed: UInt64
        let level: Double
        let ratio: [Double]
    }

    struct Clustering: Decodable {
        let first, kind: String
        let days, span, before, after, placings: Int
        let events, anchors, tally: [Int]
        let moreP, lessP: Double
    }

    let negativeBinomial: [NegativeBinomial]
    let dispersion: [Dispersion]
    let entropy: [Entropy]
    let generator: [Generator]
    let blockBootstrap: [Bootstrap]
    let clustering: [Clustering]

    init() throws {
        self = try referenceResults("count_models.json")
    }
}
