import Analysis
import TestSupport
import Testing

@Suite struct WilsonIntervalTests {
    @Test func agreesWithSciPy() throws {
        for reference in try CountReferences().wilsonInterval {
            let interval = try #require(
                Interval.wilsonScore(
                    successes: reference.successes, trials: reference.trials,
                    level: reference.level))
            #expect(relativeDifference(interval.lower, reference.lower) < 1e-13, "\(reference)")
            #expect(relativeDifference(interval.upper, reference.upper) < 1e-13, "\(reference)")
            #expect(interval.level == reference.level)
        }
    }

    /// Missiles by outcome: successes among those with a known outcome, and among all.
    @Test(arguments: [(188, 0.770, 0.877), (204, 0.702, 0.818)])
    func givesTheLaunchSuccessRates(trials: Int, lower: Double, upper: Double) throws {
        let interval = try #require(Interval.wilsonScore(successes: 156, trials: trials))
        #expect(abs(interval.lower - lower) < 5e-4)
        #expect(abs(interval.upper - upper) < 5e-4)
    }

    @Test func isUndefinedWithoutTrials() {
        #expect(Interval.wilsonScore(successes: 0, trials: 0) == nil)
    }

    @Test func staysInsideTheUnitRange() throws {
        for trials in [1, 2, 3, 7, 60, 1_000_003] {
            let none = try #require(Interval.wilsonScore(successes: 0, trials: trials))
            let all = try #require(Interval.wilsonScore(successes: trials, trials: trials))
            #expect(none.lower == 0 && none.upper < 1)
            #expect(all.upper == 1 && all.lower > 0)
        }
    }

    @Test func containsTheEstimateAndMirrorsFailures() throws {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<500 {
            let trials = Int.random(in: 1...10_000, using: &generator)
            let successes = Int.random(in: 0...trials, using: &generator)
            let level = Double.random(in: 0.5...0.999, using: &generator)
            let interval = try #require(
                Interval.wilsonScore(successes: successes, trials: trials, level: level))
            let mirrored = try #require(
                Interval.wilsonScore(successes: trials - successes, trials: trials, level: level))
            #expect(interval.contains(Double(successes) / Double(trials)))
            #expect(abs(interval.lower - (1 - mirrored.upper)) < 1e-15)
        }
    }

    @Test func refusesMoreSuccessesThanTrials() async {
        await #expect(processExitsWith: .failure) {
            _ = Interval.wilsonScore(successes: 4, trials: 3)
        }
    }
}
