import Analysis
import Testing

@Suite struct ChiSquaredTests {
    /// The 95th percentiles as printed in tables, for 1, 2, 10 and 100 degrees of freedom.
    @Test(arguments: [(1.0, 3.841459), (2, 5.991465), (10, 18.307038), (100, 124.342113)])
    func matchesTables(degreesOfFreedom: Double, percentile: Double) {
        let distribution = ChiSquared(degreesOfFreedom: degreesOfFreedom)
        #expect(abs(distribution.quantile(0.95) - percentile) < 5e-7)
        #expect(abs(distribution.upperQuantile(0.05) - percentile) < 5e-7)
        #expect(abs(distribution.upperTail(percentile) - 0.05) < 1e-7)
        #expect(abs(distribution.lowerTail(percentile) - 0.95) < 1e-7)
    }

    @Test func squaresTheNormalQuantileForOneDegree() {
        let z = StandardNormal.quantile(0.025)
        let quantile = ChiSquared(degreesOfFreedom: 1).upperQuantile(0.05)
        #expect(relativeDifference(quantile, z * z) < 1e-14)
    }
}
