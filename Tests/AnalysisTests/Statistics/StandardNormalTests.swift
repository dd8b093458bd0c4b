import Analysis
import Foundation
import TestSupport
import Testing

@Suite struct StandardNormalTests {
    @Test func agreesWithSciPy() throws {
        for reference in try CountReferences().normalQuantile {
            let quantile = StandardNormal.quantile(reference.probability)
            #expect(relativeDifference(quantile, reference.quantile) < 2e-15, "\(reference)")
        }
    }

    @Test func givesTheFamiliarValue() {
        #expect(abs(StandardNormal.quantile(0.975) - 1.959963984540054) < 1e-15)
        #expect(abs(StandardNormal.lowerTail(1.959963984540054) - 0.975) < 1e-15)
    }

    @Test func reachesTheEndsOfTheRange() {
        #expect(StandardNormal.quantile(0) == -.infinity)
        #expect(StandardNormal.quantile(0.5) == 0)
        #expect(StandardNormal.quantile(1) == .infinity)
    }

    @Test func roundTripsThroughTheTail() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<1000 {
            let probability = exp(Double.random(in: -600...0, using: &generator))
            let z = StandardNormal.quantile(probability)
            // Far out, the tail magnifies the roundings of z and of z√½ by z².
            let allowed = 1e-14 + 1e-15 * z * z
            #expect(relativeDifference(StandardNormal.lowerTail(z), probability) < allowed, "\(z)")
        }
    }

    @Test func isMonotoneWhereTheApproximationsMeet() {
        for seam in [0.075, 0.925, exp(-25)] {
            let below = StandardNormal.quantile(seam * (1 - 1e-12))
            let above = StandardNormal.quantile(seam * (1 + 1e-12))
            #expect(below < above)
            #expect(relativeDifference(below, above) < 1e-11)
        }
    }
}
