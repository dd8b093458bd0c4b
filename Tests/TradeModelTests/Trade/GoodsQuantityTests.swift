import Testing
import TradeModel

@Suite struct GoodsQuantityTests {
    @Test func noQuantityIsZero() {
        let nothing = GoodsQuantity.Supplementary(amount: .zero, unit: "u")
        let quantity = GoodsQuantity(
            netWeight: .zero, isWeightEstimated: true, supplementary: nothing)
        #expect(quantity == .unknown)
        #expect(quantity.netWeight == nil)
        #expect(quantity.supplementary == nil)
        #expect(!quantity.isWeightEstimated)
    }

    @Test func noQuantityIsNegative() {
        #expect(GoodsQuantity(netWeight: Amount(-5)) == .unknown)
    }

    @Test func keepsWhatIsTold() {
        let pairs = GoodsQuantity.Supplementary(amount: Amount(12), unit: "2u")
        let quantity = GoodsQuantity(netWeight: Amount(30), supplementary: pairs)
        #expect(quantity.netWeight == Amount(30))
        #expect(quantity.supplementary == pairs)
    }
}
