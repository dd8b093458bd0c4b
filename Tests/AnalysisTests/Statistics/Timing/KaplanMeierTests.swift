import Analysis
import TestSupport
import Testing

@Suite struct KaplanMeierTests {
    @Test func agreesWithR() throws {
        for reference in try RateReferences().survivalMedian {
            let estimate = KaplanMeier(
                zip(reference.lengths, reference.hasEnded).map { .init($0, hasEnded: $1) })
            #expect(estimate.steps.map(\.length) == reference.stepLengths)
            for (step, expected) in zip(estimate.steps, reference.survival) {
                #expect(abs(step.survival - expected) < 1e-14)
            }
            #expect(estimate.median == reference.median, "\(reference)")
        }
    }

    /// When all have ended the estimate is one minus the share of those that are over.
    @Test func isTheShareThatLastsLongerWhenAllHaveEnded() {
        var generator = SeededGenerator(seed: 34)
        for _ in 0..<100 {
            let lengths = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                Double(Int.random(in: 0...20, using: &generator))
            }
            for step in KaplanMeier(lengths.map { .init($0) }).steps {
                let share = Double(lengths.count { $0 > step.length }) / Double(lengths.count)
                #expect(abs(step.survival - share) < 1e-12)
            }
        }
    }

    @Test func hasNoMedianWithoutDurations() {
        #expect(KaplanMeier([]).steps.isEmpty && KaplanMeier([]).median == nil)
    }
}
