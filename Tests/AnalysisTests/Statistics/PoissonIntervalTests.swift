import Analysis
import Foundation
import TestSupport
import Testing

@Suite struct PoissonIntervalTests {
    @Test func agreesWithSciPy() throws {
        for reference in try CountReferences().poissonInterval {
            let interval = try Interval.poissonRate(
                count: reference.count, exposure: reference.exposure, level: reference.level)
            #expect(relativeDifference(interval.lower, reference.lower) < 1e-14, "\(reference)")
            #expect(relativeDifference(interval.upper, reference.upper) < 1e-14, "\(reference)")
            #expect(interval.level == reference.level)
        }
    }

    /// R: poisson.test(137, 24.19893).
    @Test func agreesWithR() throws {
        let interval = try Interval.poissonRate(count: 137, exposure: 24.19893)
        #expect(abs(interval.lower - 4.753125) < 5e-7)
        #expect(abs(interval.upper - 6.692709) < 5e-7)
        #expect(interval.contains(5.661407))
    }

    /// Garwood's exact 95 % limits.
    @Test(arguments: [
        (0, 0, 3.688879), (1, 0.025318, 5.571643), (3, 0.618672, 8.767273),
        (10, 4.795389, 18.390356), (69, 53.686119, 87.323916),
    ])
    func matchesTheExactLimits(count: Int, lower: Double, upper: Double) throws {
        let interval = try Interval.poissonRate(count: count, exposure: 1)
        #expect(abs(interval.lower - lower) < 5.1e-7)
        #expect(abs(interval.upper - upper) < 5.1e-7)
    }

    @Test(arguments: [
        (6, 2.2019, 13.0595), (7, 2.8144, 14.4227), (9, 4.1154, 17.0848), (11, 5.4912, 19.6820),
    ])
    func matchesTheRoundedLimits(count: Int, lower: Double, upper: Double) throws {
        let interval = try Interval.poissonRate(count: count, exposure: 1)
        #expect(abs(interval.lower - lower) < 5.1e-5)
        #expect(abs(interval.upper - upper) < 5.1e-5)
    }

    @Test func refusesWhatHasNoRate() {
        #expect(throws: StatisticsError(.negativeCount, value: -1)) {
            try Interval.poissonRate(count: -1, exposure: 1)
        }
        for exposure in [0, -1, Double.infinity] {
            #expect(throws: StatisticsError(.exposureNotPositive, value: exposure)) {
                try Interval.poissonRate(count: 1, exposure: exposure)
            }
        }
        #expect(throws: StatisticsError.self) {
            try Interval.poissonRate(count: 1, exposure: .nan)
        }
    }

    @Test func containsTheEstimateRisesWithTheCountAndWidensWithTheLevel() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let count = Int.random(in: 0...3000, using: &generator)
            let exposure = Double.random(in: 0.01...500, using: &generator)
            let level = Double.random(in: 0.5...0.99, using: &generator)
            let interval = try Interval.poissonRate(
                count: count, exposure: exposure, level: level)
            let next = try Interval.poissonRate(
                count: count + 1, exposure: exposure, level: level)
            let wider = try Interval.poissonRate(
                count: count, exposure: exposure, level: level + 0.005)
            #expect(interval.contains(Double(count) / exposure))
            #expect(interval.lower < next.lower && interval.upper < next.upper)
            #expect(wider.lower <= interval.lower && interval.upper < wider.upper)
        }
    }

    /// Exactness: over all counts, the interval holds the true mean at least `level` of the time.
    @Test func coversTheTrueRateAtLeastAsOftenAsTheLevelSays() throws {
        let level = 0.9
        let intervals = try (0...150).map {
            try Interval.poissonRate(count: $0, exposure: 1, level: level)
        }
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<200 {
            let mean = Double.random(in: 0.05...60, using: &generator)
            var probability = exp(-mean)
            var covered = 0.0
            for (count, interval) in intervals.enumerated() {
                if count > 0 { probability *= mean / Double(count) }
                if interval.contains(mean) { covered += probability }
            }
            #expect(covered >= level - 1e-12, "mean \(mean)")
        }
    }
}
