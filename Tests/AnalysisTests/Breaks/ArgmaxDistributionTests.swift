import Testing

@testable import Analysis

@Suite struct ArgmaxDistributionTests {
    @Test func agreesWithStrucchange() throws {
        for reference in try BreakReferences().argmaxDistribution {
            let probability = ArgmaxDistribution(ratio: reference.ratio).lowerTail(reference.x)
            #expect(abs(probability - reference.probability) < 1e-13, "\(reference)")
        }
    }

    @Test func risesAndIsInvertedByItsQuantile() throws {
        for ratio in [1e-3, 0.03, 0.5, 1, 6, 30, 1e3] {
            let distribution = ArgmaxDistribution(ratio: ratio)
            var before = 0.0
            for x in stride(from: -80.0, through: 80, by: 0.5) {
                let probability = distribution.lowerTail(x)
                #expect(probability >= before - 1e-11 && probability <= 1 + 1e-11)
                before = probability
            }
            for probability in [0.005, 0.025, 0.2, 0.5, 0.8, 0.975, 0.995] {
                let x = try #require(distribution.quantile(probability))
                #expect(abs(distribution.lowerTail(x) - probability) < 1e-10)
            }
        }
    }

    /// Bai (1997) rounds the 97.5 % point of equal variances to 11.
    @Test func hasThePublishedQuantile() throws {
        let x = try #require(ArgmaxDistribution(ratio: 1).quantile(0.975))
        #expect(x.rounded() == 11)
    }
}
