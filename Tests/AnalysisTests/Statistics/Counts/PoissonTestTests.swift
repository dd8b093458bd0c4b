import Analysis
import TestSupport
import Testing

@Suite struct PoissonTestTests {
    @Test func agreesWithR() throws {
        for reference in try RateReferences().poissonTest {
            let test = try PoissonTest(
                count: reference.count, exposure: reference.exposure,
                expectedRate: reference.expectedRate)
            #expect(relativeDifference(test.pValue, reference.pValue) < 1e-10, "\(reference)")
        }
    }

    /// R: poisson.test(137, 24.19893).
    @Test func estimatesTheRate() throws {
        let test = try PoissonTest(count: 137, exposure: 24.19893)
        #expect(abs(test.rate - 5.661407) < 5e-7)
    }

    /// The sum over all counts that are no more probable, written out.
    @Test func isTheSumOfTheImprobableCounts() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<200 {
            let count = Int.random(in: 0...40, using: &generator)
            let mean = Double.random(in: 0.1...30, using: &generator)
            let test = try PoissonTest(count: count, exposure: mean)
            let distribution = Poisson(mean: mean)
            let limit = distribution.mass(count) * (1 + 1e-7)
            let sum = (0...400).map(distribution.mass).filter { $0 <= limit }.reduce(0, +)
            #expect(relativeDifference(test.pValue, min(1, sum)) < 1e-9, "\(count) of \(mean)")
        }
    }

    @Test func isDecidedWhereNothingIsExpected() throws {
        #expect(try PoissonTest(count: 0, exposure: 1, expectedRate: 0).pValue == 1)
        #expect(try PoissonTest(count: 1, exposure: 1, expectedRate: 0).pValue == 0)
    }

    @Test func refusesWhatHasNoRate() {
        #expect(throws: StatisticsError(.negativeCount, value: -1)) {
            try PoissonTest(count: -1, exposure: 1)
        }
        for exposure in [0, -2, Double.infinity] {
            #expect(throws: StatisticsError(.exposureNotPositive, value: exposure)) {
                try PoissonTest(count: 1, exposure: exposure)
            }
        }
        for rate in [-1, Double.infinity] {
            #expect(throws: StatisticsError(.rateNotValid, value: rate)) {
                try PoissonTest(count: 1, exposure: 1, expectedRate: rate)
            }
        }
        #expect(throws: StatisticsError.self) {
            try PoissonTest(count: 1, exposure: 1, expectedRate: .nan)
        }
    }
}
