import Testing
import TradeModel

@Suite struct LaunchTests {
    @Test func lengthHasBoundsInOrder() {
        #expect(LengthRange(lower: 110, upper: 670)?.lower == 110)
        #expect(LengthRange(lower: nil, upper: 0)?.upper == 0)
        #expect(LengthRange(lower: 50, upper: 50) != nil)
        #expect(LengthRange(lower: 670, upper: 110) == nil)
        #expect(LengthRange(lower: -1, upper: 110) == nil)
        #expect(LengthRange(lower: nil, upper: -1) == nil)
        #expect(LengthRange(lower: nil, upper: .nan) == nil)
        #expect(LengthRange(lower: .nan, upper: 1) == nil)
    }

    @Test func outcomeHasAThirdValue() {
        #expect(LaunchOutcome.allCases.map(\.rawValue) == ["success", "failure", "unknown"])
    }
}
