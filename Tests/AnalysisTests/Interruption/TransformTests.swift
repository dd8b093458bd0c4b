import Analysis
import TestSupport
import Testing

@Suite struct TransformTests {
    @Test(arguments: [Transform.level, .log, .asinh(scale: 1), .asinh(scale: 250)])
    func isUndone(transform: Transform) throws {
        var generator = SeededGenerator(seed: 47)
        let values = (0..<50).map { _ in Double.random(in: 0.01...9000, using: &generator) }
        for (a, b) in zip(transform.inverted(try transform.applied(to: values)), values) {
            #expect(relativeDifference(a, b) < 1e-13)
        }
    }

    @Test func isOddAndNearTheLogarithmWhereItIsAsinh() throws {
        let asinh = Transform.asinh(scale: 2)
        let values = try asinh.applied(to: [-6, 0, 6, 2e6])
        #expect(values[0] == -values[2] && values[1] == 0)
        #expect(abs(values[3] - (try Transform.log.applied(to: [2e6])[0])) < 1e-12)
    }

    @Test func refusesWhatHasNoPlaceOnTheScale() {
        for value in [0.0, -1] {
            #expect(throws: ModelError.self) { try Transform.log.applied(to: [1, value]) }
        }
        for scale in [0, -1, .infinity, Double.nan] {
            #expect(throws: ModelError.self) { try Transform.asinh(scale: scale).applied(to: [1]) }
        }
        #expect(throws: ModelError.self) { try Transform.level.applied(to: [.infinity]) }
    }
}
