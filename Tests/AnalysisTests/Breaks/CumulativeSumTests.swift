import Analysis
import TestSupport
import Testing

@Suite struct CumulativeSumTests {
    /// D. C. Montgomery, Introduction to Statistical Quality Control, table 9.2: target 10, k = 0.5,
    /// h = 5. The process shifts after observation 20; the alarm comes at 29.
    @Test func reproducesTheTextbook() throws {
        let values = [
            9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51,
            9.40, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08,
            10.38, 11.62, 11.31, 10.52,
        ]
        let sums = try CumulativeSum(values, target: 10, allowance: 0.5, threshold: 5)
        let upper = [
            0, 0, 0, 1.16, 2.82, 2.50, 0.04, 1.00, 0, 0, 0, 0.97, 0.98, 0, 0, 0, 0.12, 0, 0, 0.34,
            0.74, 0, 1.79, 2.79, 2.89, 3.47, 3.35, 4.47, 5.28, 5.30,
        ]
        let lower = [
            0.05, 1.56, 1.77, 0, 0, 0, 1.46, 0, 0.30, 0, 0.47, 0, 0, 0.10, 0, 0.13, 0, 0, 0.98, 0,
            0, 0.17, 0, 0, 0, 0, 0, 0, 0, 0,
        ]
        for (index, point) in sums.points.enumerated() {
            #expect(abs(point.upper - upper[index]) < 1e-9, "\(index)")
            #expect(abs(point.lower - lower[index]) < 1e-9, "\(index)")
        }
        #expect(sums.points.firstIndex { $0.isHigh } == 28)
        #expect(!sums.points.contains { $0.isLow })
    }

    @Test func takesTargetAndLimitsFromABaseline() throws {
        let sums = try CumulativeSum([1, 3, 1, 3, 9, 9], baseline: 0..<4)
        let deviation = (4.0 / 3).squareRoot()
        #expect(sums.target == 2)
        #expect(relativeDifference(sums.allowance, deviation / 2) < 1e-15)
        #expect(relativeDifference(sums.threshold, 5 * deviation) < 1e-15)
        #expect(sums.points[3].sum == 0)
        #expect(sums.points[5].isHigh && !sums.points[4].isLow)
    }

    @Test func aSumAtTheThresholdIsNoAlarm() throws {
        let high = try CumulativeSum([1, 1, 1], target: 0, allowance: 0, threshold: 2)
        #expect(high.points.map(\.isHigh) == [false, false, true])
        let low = try CumulativeSum([-1, -1, -1], target: 0, allowance: 0, threshold: 2)
        #expect(low.points.map(\.isLow) == [false, false, true])
    }

    @Test func endsAtZeroAroundTheMean() throws {
        var generator = SeededGenerator(seed: 37)
        for _ in 0..<30 {
            let values = generator.shiftingSeries()
            let sums = try CumulativeSum(values, baseline: values.indices)
            #expect(abs(sums.points[values.count - 1].sum) < 1e-9)
            let mirrored = try CumulativeSum(
                values.map { -$0 }, target: -sums.target, allowance: sums.allowance,
                threshold: sums.threshold)
            for (a, b) in zip(sums.points, mirrored.points) {
                #expect(abs(a.upper - b.lower) < 1e-9 && abs(a.lower - b.upper) < 1e-9)
            }
        }
    }

    @Test func refusesABaselineWithoutVariation() {
        #expect(throws: ModelError(.noVariation, "the values of the base do not vary")) {
            try CumulativeSum([0, 0, 0, 5], baseline: 0..<3)
        }
        #expect(throws: ModelError.self) { try CumulativeSum([1], baseline: 0..<1) }
        #expect(throws: ModelError.self) { try CumulativeSum([1, 2], baseline: 0..<3) }
        #expect(throws: ModelError.self) {
            try CumulativeSum([1, 2], target: 0, allowance: -1, threshold: 1)
        }
    }
}
