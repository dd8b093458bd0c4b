import TestSupport
import Testing

@testable import Analysis

@Suite struct BinomialTests {
    @Test func agreesWithSciPy() throws {
        for reference in try DistributionReferences().binomial {
            let distribution = Binomial(
                trials: reference.trials, probability: reference.probability)
            let k = reference.successes
            let (mass, lower, upper) = (
                distribution.mass(k), distribution.lowerTail(k), distribution.upperTail(k)
            )
            #expect(relativeDifference(mass, reference.mass) < 1e-12, "\(reference)")
            #expect(relativeDifference(lower, reference.lower) < 1e-12, "\(reference)")
            #expect(relativeDifference(upper, reference.upper) < 1e-12, "\(reference)")
        }
    }

    @Test func massesAddUpToTheTails() {
        var generator = SeededGenerator(seed: 25)
        for _ in 0..<60 {
            let trials = Int.random(in: 0...90, using: &generator)
            let distribution = Binomial(
                trials: trials, probability: Double.random(in: 0.01...0.99, using: &generator))
            var sum = 0.0
            for k in 0...trials {
                sum += distribution.mass(k)
                #expect(abs(distribution.lowerTail(k) - sum) < 1e-12)
                #expect(abs(distribution.upperTail(k) + sum - 1) < 1e-12)
            }
        }
    }

    @Test func isCertainAtTheEnds() {
        #expect(Binomial(trials: 5, probability: 0).mass(0) == 1)
        #expect(Binomial(trials: 5, probability: 1).mass(5) == 1)
        #expect(Binomial(trials: 5, probability: 1).mass(4) == 0)
        #expect(Binomial(trials: 0, probability: 0.3).mass(0) == 1)
        let distribution = Binomial(trials: 4, probability: 0.3)
        #expect(distribution.mass(-1) == 0 && distribution.mass(5) == 0)
        #expect(distribution.lowerTail(-1) == 0 && distribution.lowerTail(4) == 1)
        #expect(distribution.upperTail(-1) == 1 && distribution.upperTail(4) == 0)
    }
}

extension Binomial {
    fileprivate init(trials: Int, probability: Double) {
        self.init(trials: trials, probability: probability, complement: 1 - probability)
    }
}
