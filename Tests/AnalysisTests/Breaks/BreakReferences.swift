/// The cases of `Tests/References/breaks.json`, which `breaks.R` computed with strucchange.
struct BreakReferences: Decodable {
    struct MeanShifts: Decodable {
        struct Segmentation: Decodable {
            let breaks: [Int]
            let rss, bic: Double
            let means: [Double]
        }

        let name: String
        let values: [Double]
        let trimming: Double
        let segmentations: [Segmentation]
        let best: [Int]
    }

    struct BreakIntervals: Decodable {
        let name: String
        let breaks: [Int]
        let level: Double
        let lower, upper: [Int]
    }

    struct SupremumF: Decodable {
        let name: String
        let trimming, statistic, pValue: Double
        let position: Int
    }

    struct HansenProbability: Decodable {
        let x, trimming, probability: Double
    }

    struct ArgmaxDistribution: Decodable {
        let ratio, x, probability: Double
    }

    let meanShifts: [MeanShifts]
    let breakIntervals: [BreakIntervals]
    let supremumF: [SupremumF]
    let hansenProbability: [HansenProbability]
    let argmaxDistribution: [ArgmaxDistribution]

    init() throws {
        self = try referenceResults("breaks.json")
    }

    /// The series with a name.
    func series(_ name: String) -> [Double] {
        meanShifts.first { $0.name == name }?.values ?? []
    }
}

/// The cases of `Tests/References/changes.json`, which `changes.py` computed with ruptures and NumPy.
struct ChangeReferences: Decodable {
    struct Series: Decodable {
        let name: String
        let values: [Double]
    }

    struct PELT: Decodable {
        let series, cost: String
        let penalty: Double
        let minimumLength: Int
        let changes: [Int]
    }

    struct Pettitt: Decodable {
        let series: String
        let statistic, pValue: Double
        let position: Int
    }

    let series: [Series]
    let pelt: [PELT]
    let pettitt: [Pettitt]

    init() throws {
        self = try referenceResults("changes.json")
    }

    /// The series with a name.
    func values(_ name: String) -> [Double] {
        series.first { $0.name == name }?.values ?? []
    }
}
