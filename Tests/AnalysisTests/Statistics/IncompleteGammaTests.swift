import Foundation
import TestSupport
import Testing

@testable import Analysis

@Suite struct IncompleteGammaTests {
    @Test func agreesWithSciPy() throws {
        for reference in try CountReferences().incompleteGamma {
            let lower = IncompleteGamma.lower(shape: reference.shape, x: reference.x)
            let upper = IncompleteGamma.upper(shape: reference.shape, x: reference.x)
            #expect(relativeDifference(lower, reference.lower) < 1e-13, "\(reference)")
            #expect(relativeDifference(upper, reference.upper) < 1e-13, "\(reference)")
        }
    }

    @Test(arguments: [0.1, 0.7, 1.99, 2.01, 30, 600])
    func isExponentialForShapeOne(x: Double) {
        #expect(relativeDifference(IncompleteGamma.upper(shape: 1, x: x), exp(-x)) < 1e-14)
        #expect(relativeDifference(IncompleteGamma.lower(shape: 1, x: x), -expm1(-x)) < 1e-14)
    }

    /// Q(k, x) is the sum of the Poisson probabilities below k.
    @Test func isThePoissonSumForWholeShapes() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            let shape = Int.random(in: 1...80, using: &generator)
            let x = Double.random(in: 0.1...120, using: &generator)
            var term = exp(-x)
            var sum = term
            for i in 1..<max(shape, 2) where i < shape {
                term *= x / Double(i)
                sum += term
            }
            let upper = IncompleteGamma.upper(shape: Double(shape), x: x)
            #expect(relativeDifference(upper, sum) < 1e-13, "shape \(shape), x \(x)")
        }
    }

    @Test func fillsTheRangeAtItsEnds() {
        for shape in [1e-3, 0.5, 1, 19.5, 20, 1e4, 1e8] {
            #expect(IncompleteGamma.lower(shape: shape, x: 0) == 0)
            #expect(IncompleteGamma.upper(shape: shape, x: 0) == 1)
            #expect(IncompleteGamma.lower(shape: shape, x: .infinity) == 1)
            #expect(IncompleteGamma.upper(shape: shape, x: .infinity) == 0)
            #expect(IncompleteGamma.upper(shape: shape, x: 1e300) == 0)
        }
    }

    @Test func risesWithX() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<200 {
            let shape = exp(Double.random(in: -1...8, using: &generator))
            let x = shape * Double.random(in: 0.7...1.3, using: &generator)
            let step = shape * 1e-6
            #expect(
                IncompleteGamma.lower(shape: shape, x: x)
                    <= IncompleteGamma.lower(shape: shape, x: x + step),
                "shape \(shape), x \(x)")
        }
    }
}
