import Testing
import TradeModel

@Suite struct QuantityTests {
    @Test(arguments: [
        ("USD million", "USD", 2_000_000), ("USD", "USD million", 0.000002), ("USD", "USD", 2),
        ("t", "kg", 2000), ("USD billion", "USD thousand", 2_000_000), ("percent", "ratio", 0.02),
    ])
    func dividesCommensurableUnitsToARatio(above: String, below: String, value: Double) throws {
        let quotient = try Quantity(4, #require(Unit(above))) / Quantity(2, #require(Unit(below)))
        #expect(quotient.unit == .ratio)
        #expect(abs(quotient.value / value - 1) < 1e-15)
    }

    @Test func dividesOthersToAPrice() throws {
        let quotient = try Quantity(10, .usDollars) / Quantity(4, #require(Unit("barrels")))
        #expect(quotient.value == 2.5)
        #expect(quotient.unit.code == "USD/barrels")
    }
}
