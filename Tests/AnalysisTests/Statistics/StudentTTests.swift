import Analysis
import Foundation
import Testing

@Suite struct StudentTTests {
    @Test func agreesWithSciPy() throws {
        for reference in try DistributionReferences().studentT {
            let distribution = StudentT(degreesOfFreedom: reference.degreesOfFreedom)
            let (lower, upper) = (
                distribution.lowerTail(reference.t), distribution.upperTail(reference.t)
            )
            #expect(relativeDifference(lower, reference.lower) < 1e-12, "\(reference)")
            #expect(relativeDifference(upper, reference.upper) < 1e-12, "\(reference)")
            #expect(distribution.twoSided(-reference.t) == 2 * upper)
            #expect(distribution.lowerTail(-reference.t) == upper)
        }
    }

    @Test func findsTheQuantilesOfSciPy() throws {
        for reference in try DistributionReferences().studentTQuantile {
            let distribution = StudentT(degreesOfFreedom: reference.degreesOfFreedom)
            let quantile = distribution.upperQuantile(reference.probability)
            #expect(
                relativeDifference(quantile, reference.upperQuantile) < 1e-12, "\(reference)")
            #expect(distribution.quantile(reference.probability) == -quantile)
        }
    }

    /// One degree of freedom is Cauchy's distribution, whose tail is ½ − atan(t)/π, far out 1/(πt).
    @Test func isCauchysForOneDegree() {
        let cauchy = StudentT(degreesOfFreedom: 1)
        for t in [0.01, 0.7, 1, 3, 40] {
            let expected = atan2(1, t) / .pi
            #expect(relativeDifference(cauchy.upperTail(t), expected) < 1e-13)
        }
        #expect(relativeDifference(cauchy.upperTail(1e100), 1e-100 / .pi) < 1e-12)
        #expect(relativeDifference(cauchy.upperQuantile(1e-200), 1e200 / .pi) < 1e-12)
    }

    @Test func reachesTheEnds() {
        let distribution = StudentT(degreesOfFreedom: 5)
        #expect(distribution.upperTail(.infinity) == 0 && distribution.lowerTail(.infinity) == 1)
        #expect(distribution.upperTail(0) == 0.5 && distribution.quantile(0.5) == 0)
        #expect(distribution.upperQuantile(0) == .infinity)
        #expect(distribution.quantile(0) == -.infinity && distribution.quantile(1) == .infinity)
    }
}
