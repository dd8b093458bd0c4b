import Testing
import TradeModel

@Suite struct ConfidenceTests {
    @Test func ordersFromTheLeastSure() {
        #expect(Confidence.allCases.sorted() == [.unconfirmed, .derived, .compiled, .confirmed])
        #expect([Confidence.compiled, .derived].min() == .derived)
    }
}
