import Testing
import TradeModel

@testable import Importers

@Suite struct ComtradeTests {
    @Test func readsTheWebDownload() throws {
        let result = try Fixture.comtrade.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .comtrade)
        #expect(file.encoding == .latin1)
        #expect(file.delimiter == .comma)
        #expect(file.records.read == 17)
        #expect(file.records.used == 5)
        #expect(
            file.records.excluded == [
                .worldTotal: 2, .reExport: 1, .reImport: 1, .otherFlow: 1, .services: 1,
                .secondPartner: 1, .transportMode: 1, .customsProcedure: 1, .hsDetail: 1,
            ])
        #expect(file.errorCodes == [.negativeValue, .badCode])
    }

    @Test func keepsTotalsThoughTheySayThatTheyAreNotReported() throws {
        let records = try Fixture.comtrade.read().facts.trade
        let china = records.filter { $0.cell.partner.key == "PRK" && $0.role == .counted }
        #expect(china.compactMap(\.value).map(\.description) == ["1500.75", "2500"])
        #expect(china.map(\.valuation) == [.cif, .fob, .fob])
    }

    @Test func resolvesBlankPaddedAndAccentedPartners() throws {
        let partners = try Fixture.comtrade.read().facts.trade.map(\.cell.partner.key)
        #expect(Set(partners) == ["WLD", "PRK", "CIV", "_X", "USA"])
    }

    @Test func readsTheTabDelimitedMonths() throws {
        let result = try Fixture.comtradeTabs.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .comtrade)
        #expect(file.delimiter == .tab)
        #expect(file.records.used == 4)
        #expect(
            file.series.map(\.id) == ["trade-value.export.total", "trade-value.import.total"])
        #expect(file.series.map(\.frequency) == [.monthly, .monthly])
        #expect(file.series.first?.start == TimeSpan("2021-11"))
        #expect(file.series.first?.end == TimeSpan("2021-12"))
    }
}
