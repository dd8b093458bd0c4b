import Testing
import TradeModel

@Suite struct ConfidenceTests {
    @Test func ordersFromTheLeastSure() {
        #expect(Confidence.allCases.sorted() == [.unconfirmed, .derived, .compiled, .confirmed])
        #expect([Confidence.compiled, .derived].min() == .derived)
    }

    @Test func theLeastSureOfSomeCountsAndNothingWhereNoneIsTold() {
        #expect(Confidence.least(of: .confirmed, nil, .derived) == .derived)
        #expect(Confidence.least(of: nil, nil) == nil)
    }
}
