import Testing
import TradeModel

@testable import Analysis

@Suite struct TradeEntryTests {
    private let one = TradeEntry(
        value: Amount(1), origin: Origin(file: 0, line: 2), confidence: .confirmed)
    private let gap = TradeEntry(
        value: nil, origin: Origin(file: 0, line: 3), confidence: .unconfirmed)

    @Test func aSumWithAGapIsAGap() {
        let sum = one + gap
        #expect(sum.value == nil)
        #expect(sum.n == 1)
        #expect(sum.missing == 1)
        #expect(sum.confidence == .unconfirmed)
        // A record without a usable value is no evidence for one.
        #expect(sum.origins.map(\.line) == [2])
    }

    @Test func accumulatingPassesOverAGapAndCountsIt() {
        var sum = TradeEntry(value: nil)
        sum.accumulate(gap)
        #expect(sum.value == nil)
        sum.accumulate(one)
        sum.accumulate(one)
        #expect(sum.value == Amount(2))
        #expect(sum.missing == 1)
        #expect(sum.n == 2)
    }

    @Test func aSumTooLargeToHoldIsMissing() {
        let huge = TradeEntry(value: Amount(trillionths: .max))
        #expect((huge + huge).value == nil)
        var sum = huge
        sum.accumulate(huge)
        #expect(sum.value == nil)
        #expect(sum.missing == 1)
    }

    @Test func aSumTooLargeToHoldStaysMissing() {
        let huge = TradeEntry(value: Amount(trillionths: .max))
        var sum = huge
        sum.accumulate(huge)
        // What comes later is no sum of what came before.
        sum.accumulate(one)
        #expect(sum.value == nil)
        var other = one
        other.accumulate(huge + huge)
        #expect(other.value == nil)
    }
}
