import Foundation
import TestSupport
import Testing

@testable import Analysis

@Suite struct IncompleteGammaInverseTests {
    @Test func agreesWithSciPy() throws {
        for reference in try CountReferences().incompleteGammaInverse {
            let shape = reference.shape
            let probability = reference.probability
            let lower = IncompleteGamma.inverseLower(shape: shape, probability: probability)
            let upper = IncompleteGamma.inverseUpper(shape: shape, probability: probability)
            #expect(relativeDifference(lower, reference.fromLower) < 5e-14, "\(reference)")
            #expect(relativeDifference(upper, reference.fromUpper) < 5e-14, "\(reference)")
        }
    }

    /// The tail at the quantile is the probability asked for. The tail magnifies the quantile's
    /// rounding by x·density/probability, which the tolerance allows for.
    @Test func roundTripsThroughTheTails() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<400 {
            let shape = exp(Double.random(in: -2...9, using: &generator))
            let probability = exp(Double.random(in: -60...0, using: &generator))
            let left = IncompleteGamma.inverseLower(shape: shape, probability: probability)
            let right = IncompleteGamma.inverseUpper(shape: shape, probability: probability)
            let low = IncompleteGamma.tails(shape: shape, x: left)
            let high = IncompleteGamma.tails(shape: shape, x: right)
            let lowAllowed = 1e-13 + 1e-15 * shape * low.term / low.lower
            let highAllowed = 1e-13 + 1e-15 * shape * high.term / high.upper
            let comment: Comment = "shape \(shape), probability \(probability)"
            #expect(relativeDifference(low.lower, probability) < lowAllowed, comment)
            #expect(relativeDifference(high.upper, probability) < highAllowed, comment)
        }
    }

    @Test func isMonotone() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let shape = exp(Double.random(in: -1...8, using: &generator))
            let p = Double.random(in: 0.001...0.998, using: &generator)
            let x = IncompleteGamma.inverseLower(shape: shape, probability: p)
            #expect(x < IncompleteGamma.inverseLower(shape: shape, probability: p + 0.001))
            #expect(x < IncompleteGamma.inverseLower(shape: shape * 1.001, probability: p))
        }
    }

    @Test func reachesTheEndsOfTheRange() {
        #expect(IncompleteGamma.inverseLower(shape: 3, probability: 0) == 0)
        #expect(IncompleteGamma.inverseLower(shape: 3, probability: 1) == .infinity)
        #expect(IncompleteGamma.inverseUpper(shape: 3, probability: 0) == .infinity)
        #expect(IncompleteGamma.inverseUpper(shape: 3, probability: 1) == 0)
    }

    @Test func findsTheFarTails() {
        // Shape 1 is the exponential distribution, whose quantile is −log of the upper tail.
        let far = IncompleteGamma.inverseUpper(shape: 1, probability: 1e-300)
        #expect(relativeDifference(far, -log(1e-300)) < 1e-14)
        let near = IncompleteGamma.inverseLower(shape: 1, probability: 1e-300)
        #expect(relativeDifference(near, 1e-300) < 1e-12)
        let half = IncompleteGamma.inverseUpper(shape: 0.5, probability: 1e-300)
        #expect(relativeDifference(IncompleteGamma.upper(shape: 0.5, x: half), 1e-300) < 1e-12)
    }
}
