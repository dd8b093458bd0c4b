import Testing
import TradeModel

@Suite struct UnitTests {
    @Test func isKnownByItsCode() throws {
        for (code, unit) in Unit.known {
            #expect(unit.code == code && unit.description == code)
            #expect(Unit(code) == unit)
        }
        #expect(Unit("USD") == .usDollars && Unit("ratio") == .ratio && Unit("km") == .kilometres)
        #expect(try #require(Unit("t")).scale == 1000)
        for code in ["", "usd", " USD", "US$", "USD trillion"] { #expect(Unit(code) == nil) }
    }

    @Test func sharesItsBaseWithItsMultiples() throws {
        let million = try #require(Unit("USD million"))
        #expect(million.isCommensurable(with: .usDollars))
        #expect(million != .usDollars)
        #expect(try #require(Unit("kg")).isCommensurable(with: #require(Unit("t"))))
        #expect(try !#require(Unit("CNY")).isCommensurable(with: .usDollars))
        #expect(try !#require(Unit("count")).isCommensurable(with: .launches))
    }

    @Test func dividesToARatioOrAComposite() throws {
        let kilograms = try #require(Unit("kg"))
        let price = Unit.usDollars / kilograms
        #expect(price.code == "USD/kg" && !price.isDimensionless)
        #expect(
            try price.isCommensurable(with: #require(Unit("USD million")) / #require(Unit("t"))))
        #expect(price / price == .ratio)
        #expect(price / .usDollars != kilograms)
        #expect(try #require(Unit("USD million")) / .usDollars == .ratio)
        #expect(Unit.percent.isDimensionless && Unit.ratio.isDimensionless)
    }

    @Test func unitsThatConvertShareTheirBase() throws {
        let millions = try #require(Unit("USD million"))
        #expect(millions.base == Unit.usDollars.base)
        #expect(Unit.percent.base == Unit.ratio.base)
        #expect(millions.base != Unit("CNY million")?.base)
    }

    @Test func aMillionIsAMillionOfWhatIsCounted() throws {
        let million = try #require(Unit("million"))
        #expect(try million.factor(into: #require(Unit("count"))) == 1_000_000)
    }

    @Test func aPriceAndItsInverseAreNoMoney() throws {
        #expect(Unit.usDollars.isMoney)
        #expect(!(Unit.usDollars / .tonnes).isMoney)
        #expect(!(Unit.ratio / .usDollars).isMoney)
        #expect(!Unit.ratio.isMoney && !Unit.tonnes.isMoney)
    }
}
