import Analysis
import Foundation
import Testing

@Suite struct SegmentCostTests {
    @Test func setsAPenaltyByItsRule() {
        let values = [1.0, 3, 2, 6]
        #expect(SegmentCost.poisson.automaticPenalty(for: values) == log(4))
        // Steps 2, −1, 4: (4 + 1 + 16) / 6 is the variance.
        let expected = 2 * (21.0 / 6) * log(4)
        #expect(
            relativeDifference(SegmentCost.l2.automaticPenalty(for: values), expected) < 1e-15)
    }
}
