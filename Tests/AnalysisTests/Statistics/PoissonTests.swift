import Analysis
import TestSupport
import Testing

@Suite struct PoissonTests {
    /// SciPy's mass loses digits in the far tail of a large mean; its tails do not.
    @Test func agreesWithSciPy() throws {
        for reference in try DistributionReferences().poisson {
            let distribution = Poisson(mean: reference.mean)
            let k = reference.count
            #expect(
                relativeDifference(distribution.mass(k), reference.mass) < 1e-10, "\(reference)")
            #expect(
                relativeDifference(distribution.lowerTail(k), reference.lower) < 1e-12,
                "\(reference)")
            #expect(
                relativeDifference(distribution.upperTail(k), reference.upper) < 1e-12,
                "\(reference)")
        }
    }

    @Test func massesAddUpToTheTails() {
        var generator = SeededGenerator(seed: 26)
        for _ in 0..<60 {
            let distribution = Poisson(mean: Double.random(in: 0...60, using: &generator))
            var sum = 0.0
            for k in 0...90 {
                sum += distribution.mass(k)
                #expect(abs(distribution.lowerTail(k) - sum) < 1e-12)
                #expect(abs(distribution.upperTail(k) + sum - 1) < 1e-12)
            }
        }
    }

    @Test func isCertainWhereNothingIsExpected() {
        let nothing = Poisson(mean: 0)
        #expect(nothing.mass(0) == 1 && nothing.mass(1) == 0 && nothing.mass(-1) == 0)
        #expect(nothing.lowerTail(0) == 1 && nothing.upperTail(0) == 0)
        #expect(nothing.lowerTail(-1) == 0 && nothing.upperTail(-1) == 1)
    }
}
