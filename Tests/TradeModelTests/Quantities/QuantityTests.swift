import Testing
import TradeModel

@Suite struct QuantityTests {
    @Test func addsWithinAUnitOnly() throws {
        let kilograms = try #require(Unit("kg"))
        let million = try #require(Unit("USD million"))
        let sum = try Quantity(2, .usDollars) + Quantity(3, .usDollars)
        #expect(sum == Quantity(5, .usDollars))
        let difference = try Quantity(2, kilograms) - Quantity(3, kilograms)
        #expect(difference == Quantity(-1, kilograms))
        let error = #expect(throws: UnitMismatch(.usDollars, kilograms)) {
            try Quantity(1, .usDollars) + Quantity(1, kilograms)
        }
        #expect(error?.description == "USD and kg do not add")
        #expect(throws: UnitMismatch(million, .usDollars)) {
            try Quantity(1, million) - Quantity(1, .usDollars)
        }
    }

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
