import Testing
import TradeModel

@testable import Importers

@Suite struct ComtradeLegacyTests {
    @Test func accountsForEveryRowOf35Columns() throws {
        let file = try Fixture.legacy35.file()
        #expect(file.layout == .comtradeLegacy)
        #expect(file.layoutReason == "35 of 35 columns of comtrade-legacy")
        #expect(file.encoding == .utf8)
        #expect(file.records.read == 22)
        #expect(file.records.used == 6)
        #expect(file.records.rejected == 3)
        #expect(
            file.records.excluded == [
                .worldTotal: 2, .reExport: 1, .reImport: 1, .groupTotal: 1, .secondPartner: 1,
                .transportMode: 1, .customsProcedure: 1, .hsDetail: 3, .otherGoodsCode: 1,
                .otherClassification: 1,
            ])
        #expect(file.errorCodes == [.badNumber, .badCode, .raggedRow])
        #expect(file.diagnostics.first?.line == 21)
        #expect(file.diagnostics.first?.field == "Trade Value (US$)")
    }

    @Test func keepsReportersThatNoTableKnows() throws {
        let result = try Fixture.legacy35.read()
        let reporters = Set(result.facts.trade.map(\.cell.reporter.key))
        #expect(reporters == ["CHN", "S19", "#9999", "RUS", "IND", "MEX"])
        let finding = try #require(result.files.first?.findings(.unlistedCountry).first)
        #expect(finding.message.contains("9999 (“Atlantis”); records kept under #9999: 1"))
    }

    @Test func keepsTheCellOfAnUnreadableValueAsMissing() throws {
        let mexico = try Fixture.legacy35.read().facts.trade.filter {
            $0.cell.reporter.key == "MEX"
        }
        #expect(mexico.count == 1)
        #expect(mexico.first?.value == nil)
    }

    @Test func reads22Columns() throws {
        let result = try Fixture.legacy22.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .comtradeLegacy)
        #expect(file.records.used == 2)
        #expect(file.records.excluded == [.worldTotal: 1])
        #expect(result.facts.trade.map(\.cell.commodity.digits) == ["030211", "270900", "270900"])
    }

    @Test func readsTheMachineHeaderAndMonths() throws {
        let result = try Fixture.legacyMachine.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .comtradeLegacy)
        #expect(file.records.used == 1)
        #expect(file.records.rejected == 1)
        #expect(file.errorCodes == [.missingValue])
        #expect(result.facts.trade.first?.cell.period == TimeSpan("2014-04"))
        #expect(result.facts.trade.map(\.value) == [Amount(208_000_000), nil])
    }
}
