import Analysis
import Testing

@Suite struct FisherFTests {
    @Test func agreesWithSciPy() throws {
        for reference in try DistributionReferences().fisherF {
            let distribution = FisherF(
                numerator: reference.numerator, denominator: reference.denominator)
            let lower = distribution.lowerTail(reference.f)
            let upper = distribution.upperTail(reference.f)
            #expect(relativeDifference(lower, reference.lower) < 1e-12, "\(reference)")
            #expect(relativeDifference(upper, reference.upper) < 1e-12, "\(reference)")
        }
    }

    @Test func findsTheQuantilesOfSciPy() throws {
        for reference in try DistributionReferences().fisherFQuantile {
            let distribution = FisherF(
                numerator: reference.numerator, denominator: reference.denominator)
            let quantile = distribution.upperQuantile(reference.probability)
            #expect(
                relativeDifference(quantile, reference.upperQuantile) < 1e-12, "\(reference)")
            let other = FisherF(
                numerator: reference.denominator, denominator: reference.numerator)
            #expect(
                relativeDifference(other.quantile(reference.probability), 1 / quantile) < 1e-13)
        }
    }

    /// F(1, ν) is the square of t(ν).
    @Test func squaresStudentsT() {
        for degrees in [1.0, 3, 98, 5000] {
            for t in [0.2, 1.7, 8.71] {
                let f = FisherF(numerator: 1, denominator: degrees).upperTail(t * t)
                let two = StudentT(degreesOfFreedom: degrees).twoSided(t)
                #expect(relativeDifference(f, two) < 1e-12)
            }
        }
    }

    @Test func reachesTheEnds() {
        let distribution = FisherF(numerator: 3, denominator: 9)
        #expect(distribution.lowerTail(0) == 0 && distribution.upperTail(0) == 1)
        #expect(distribution.lowerTail(.infinity) == 1 && distribution.upperTail(.infinity) == 0)
        #expect(distribution.quantile(0) == 0 && distribution.quantile(1) == .infinity)
        #expect(distribution.upperQuantile(0) == .infinity && distribution.upperQuantile(1) == 0)
    }
}
