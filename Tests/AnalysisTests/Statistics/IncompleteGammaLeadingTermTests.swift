import Foundation
import TestSupport
import Testing

@testable import Analysis

@Suite struct IncompleteGammaLeadingTermTests {
    /// The two formulas meet at shape 20, so each side is held to the ratio x/a of neighbours.
    @Test func keepsTheRecurrenceAcrossTheChangeOfFormula() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let shape = Double.random(in: 18.5...21.5, using: &generator)
            let x = Double.random(in: 2...90, using: &generator)
            let here = IncompleteGamma.leadingTerm(shape: shape, x: x)
            let before = IncompleteGamma.leadingTerm(shape: shape - 1, x: x)
            #expect(relativeDifference(here, before * (x / shape)) < 5e-14, "\(shape), \(x)")
        }
    }

    @Test func isThePoissonProbability() {
        let small = IncompleteGamma.leadingTerm(shape: 2, x: 3)
        #expect(relativeDifference(small, 4.5 * exp(-3)) < 1e-15)
        // 1000¹⁰⁰⁰ e⁻¹⁰⁰⁰ / 1000!, evaluated with 30 digits.
        let middle = IncompleteGamma.leadingTerm(shape: 1000, x: 1000)
        #expect(relativeDifference(middle, 0.0126146113487215) < 1e-12)
    }

    @Test func underflowsToZero() {
        #expect(IncompleteGamma.leadingTerm(shape: 19, x: 901) == 0)
        #expect(IncompleteGamma.leadingTerm(shape: 1000, x: 1) == 0)
        #expect(IncompleteGamma.leadingTerm(shape: 19, x: 760) > 0)
    }
}
