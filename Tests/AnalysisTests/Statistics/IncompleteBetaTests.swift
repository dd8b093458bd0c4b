import Foundation
import TestSupport
import Testing

@testable import Analysis

@Suite struct IncompleteBetaTests {
    @Test func agreesWithSciPy() throws {
        for reference in try DistributionReferences().incompleteBeta {
            let (a, b, x) = (reference.a, reference.b, reference.x)
            let lower = IncompleteBeta.lower(a: a, b: b, x: x)
            let upper = IncompleteBeta.upper(a: a, b: b, x: x)
            #expect(relativeDifference(lower, reference.lower) < 1e-12, "\(reference)")
            #expect(relativeDifference(upper, reference.upper) < 1e-12, "\(reference)")
        }
    }

    /// I_x(a, 1) = xᵃ, and I_x(1, b) = 1 − (1 − x)ᵇ.
    @Test func isAPowerWhereOneShapeIsOne() {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<200 {
            let shape = exp(Double.random(in: -2...6, using: &generator))
            let x = Double.random(in: 0.01...0.99, using: &generator)
            let comment: Comment = "shape \(shape), x \(x)"
            let power = IncompleteBeta.lower(a: shape, b: 1, x: x)
            #expect(relativeDifference(power, pow(x, shape)) < 1e-12, comment)
            let rest = IncompleteBeta.upper(a: 1, b: shape, x: x)
            #expect(relativeDifference(rest, exp(shape * log1p(-x))) < 1e-12, comment)
        }
    }

    @Test func mirrorsAtTheMiddle() {
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<300 {
            let a = exp(Double.random(in: -2...9, using: &generator))
            let b = exp(Double.random(in: -2...9, using: &generator))
            let x = Double.random(in: 0...1, using: &generator)
            let here = IncompleteBeta.tails(a: a, b: b, x: x, y: 1 - x)
            let there = IncompleteBeta.tails(a: b, b: a, x: 1 - x, y: x)
            #expect(abs(here.lower - there.upper) < 1e-13)
            #expect(abs(here.lower + here.upper - 1) < 1e-15)
        }
    }

    @Test func fillsTheRangeAtItsEnds() {
        for (a, b) in [(0.5, 0.5), (1e-3, 20), (1e5, 0.5), (30, 40)] {
            #expect(IncompleteBeta.lower(a: a, b: b, x: 0) == 0)
            #expect(IncompleteBeta.lower(a: a, b: b, x: 1) == 1)
            #expect(IncompleteBeta.upper(a: a, b: b, x: 0) == 1)
            #expect(IncompleteBeta.upper(a: a, b: b, x: 1) == 0)
        }
    }
}
