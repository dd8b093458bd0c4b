import Analysis

/// The cases of `Tests/References/seasonal.json`, which `seasonal.R` computed with R's stl, and of
/// `stl.json`, by the slow and obvious procedure of `stl.py`.
struct SeasonalReferences: Decodable {
    struct Decomposition: Decodable {
        let name: String?
        let values: [Double]
        let period: Int
        let years: Int?
        let masked: [Int]?
        let robust: Bool
        let seasonal, trend, weights: [Double]

        var window: SeasonalDecomposition.Window { years.map { .years($0) } ?? .periodic }
    }

    let decompositions: [Decomposition]

    init(_ file: String) throws {
        self = try referenceResults(file)
    }
}
