import Foundation
import TestSupport
import Testing

@testable import Analysis

@Suite struct IncompleteBetaInverseTests {
    @Test func agreesWithSciPy() throws {
        for reference in try DistributionReferences().incompleteBetaInverse {
            let (a, b, probability) = (reference.a, reference.b, reference.probability)
            let lower = IncompleteBeta.inverseLower(a: a, b: b, probability: probability)
            let upper = IncompleteBeta.inverseUpper(a: a, b: b, probability: probability)
            #expect(relativeDifference(lower, reference.fromLower) < 1e-12, "\(reference)")
            #expect(relativeDifference(upper, reference.fromUpper) < 1e-12, "\(reference)")
        }
    }

    /// The tail at the quantile is the probability asked for, on whichever side it is small. The
    /// tail magnifies the rounding of the logit by term/probability, which the tolerance allows for.
    @Test func roundTripsThroughTheTails() {
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<400 {
            let a = exp(Double.random(in: -0.7...9, using: &generator))
            let b = exp(Double.random(in: -0.7...9, using: &generator))
            let p = exp(Double.random(in: -60...(-0.7), using: &generator))
            let u = IncompleteBeta.logit(a: a, b: b, lower: p, upper: 1 - p)
            let tails = IncompleteBeta.tails(
                a: a, b: b, x: 1 / (1 + exp(-u)), y: 1 / (1 + exp(u)))
            let allowed = 1e-11 + 2e-16 * (1 + abs(u)) * tails.term / tails.lower
            #expect(relativeDifference(tails.lower, p) < allowed, "a \(a), b \(b), p \(p)")
            #expect(IncompleteBeta.logit(a: b, b: a, lower: 1 - p, upper: p) == -u)
        }
    }

    @Test func isMonotone() {
        var generator = SeededGenerator(seed: 24)
        for _ in 0..<200 {
            let a = exp(Double.random(in: -0.7...7, using: &generator))
            let b = exp(Double.random(in: -0.7...7, using: &generator))
            let p = Double.random(in: 0.001...0.99, using: &generator)
            let x = IncompleteBeta.inverseLower(a: a, b: b, probability: p)
            #expect(x < IncompleteBeta.inverseLower(a: a, b: b, probability: p + 0.005))
            #expect(x < IncompleteBeta.inverseLower(a: a * 1.01, b: b, probability: p))
        }
    }

    @Test func reachesTheEndsOfTheRange() {
        #expect(IncompleteBeta.inverseLower(a: 3, b: 0.5, probability: 0) == 0)
        #expect(IncompleteBeta.inverseLower(a: 3, b: 0.5, probability: 1) == 1)
        #expect(IncompleteBeta.inverseUpper(a: 3, b: 0.5, probability: 0) == 1)
        #expect(IncompleteBeta.inverseUpper(a: 3, b: 0.5, probability: 1) == 0)
    }
}
