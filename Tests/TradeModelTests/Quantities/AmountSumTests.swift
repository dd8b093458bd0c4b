import Testing
import TradeModel

@Suite struct AmountSumTests {
    @Test func addsUpWhatItCanHold() {
        #expect([Amount]().sum() == .zero)
        #expect([Amount(1), Amount(2), Amount(-4)].sum() == Amount(-1))
        #expect([Amount(trillionths: .max), Amount(trillionths: 1)].sum() == nil)
    }
}
