/// The cases of `Tests/References/rates.json`, which `rates.R` computed with R.
struct RateReferences: Decodable {
    struct RateRatio: Decodable {
        let count, baseCount: Int
        let exposure, baseExposure, level, lower, pValue: Double
        let ratio, upper: Double?
    }

    struct SurvivalMedian: Decodable {
        let lengths: [Double]
        let hasEnded: [Bool]
        let stepLengths, survival: [Double]
        let median: Double?
    }

    let rateRatio: [RateRatio]
    let negativeBinomial: [CountModelReferences.NegativeBinomial]
    let survivalMedian: [SurvivalMedian]

    init() throws {
        self = try referenceResults("rates.json")
    }
}
