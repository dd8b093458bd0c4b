import Testing
import TradeModel

@testable import Importers

@Suite struct NetWeightTests {
    /// The machine's columns and the current ones: a weight of zero or of nothing is not known, and a
    /// total has none.
    @Test(arguments: [Fixture.legacy22, .legacy35, .legacyMachine, .comtrade, .comtradeTabs])
    func isReadOfSingleGoodsOnly(_ fixture: Fixture) throws {
        let records = try fixture.read().facts.trade
        for record in records where record.cell.commodity == .total {
            #expect(record.netWeight == nil)
        }
        for weight in records.compactMap(\.netWeight) { #expect(weight > 0) }
    }

    @Test func standsBesideTheValue() throws {
        let records = try Fixture.legacy22.read().facts.trade
        let trout = try #require(records.first { $0.cell.commodity.digits == "030211" })
        #expect(trout.netWeight == 120)
        #expect(trout.value == Amount(4500))
    }
}
