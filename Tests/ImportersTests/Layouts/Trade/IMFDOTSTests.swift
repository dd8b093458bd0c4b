import Tabular
import Testing
import TradeModel

@testable import Importers

@Suite struct IMFDOTSTests {
    @Test func accountsForEveryRowOfTheWideForm() throws {
        let file = try Fixture.imfWide.file()
        #expect(file.layout == .imfDOTS)
        #expect(file.encoding == .utf8)
        #expect(file.records.read == 13)
        #expect(file.records.used == 3)
        #expect(
            file.records.excluded == [
                .statusRow: 1, .worldTotal: 1, .otherValuation: 1, .tradeBalance: 1,
                .groupTotal: 2, .notReported: 1,
            ])
        #expect(file.errorCodes == [.badNumber, .badCode, .badWord])
        #expect(file.findings(.badNumber).map(\.field) == ["2019M12"])
        #expect(file.findings(.badNumber).map(\.line) == [10])
        // The second unreadable cell of one record.
        #expect(file.findings(.negativeValue).map(\.severity) == [.warning])
        #expect(file.findings(.unlistedCountry).count == 1)
    }

    @Test func aRecordOfTheWideFormGivesAValueForEachPeriod() throws {
        let trade = try Fixture.imfWide.read().facts.trade
        let exports = trade.filter { $0.cell.flow == .export && $0.cell.reporter.key == "CHN" }
        #expect(exports.map(\.cell.period.description) == ["2019", "2019Q4", "2019-12", "2020"])
        #expect(exports[2].value?.description == "257000000.5")
        #expect(exports.allSatisfy { $0.valuation == .fob && $0.cell.partner.key == "PRK" })
        #expect(trade.filter { $0.role == .control }.map(\.cell.partner) == [.world, .world])
    }

    @Test func anUnreadableCellIsMissingAndTheOthersStand() throws {
        let trade = try Fixture.imfWide.read().facts.trade
        let russia = trade.filter { $0.cell.reporter.key == "RUS" }
        #expect(russia.map(\.value) == [Amount(44_000_000), nil, nil])
    }

    @Test func aMarkedEstimateIsUnconfirmed() throws {
        let trade = try Fixture.imfWide.read().facts.trade
        let marked = trade.filter { $0.confidence != nil }
        #expect(marked.map(\.cell.period.description) == ["2020"])
        #expect(marked.map(\.cell.flow) == [.export])
        #expect(marked.map(\.confidence) == [.unconfirmed])
    }

    @Test(arguments: [("Units", 5), ("Millions", 5_000_000), ("Billions", 5_000_000_000), ("", 5)])
    func theScaleMultiplies(_ scale: String, _ value: Int) throws {
        let result = try read(["a.csv": scaled(scale)])
        #expect(result.facts.trade.map(\.value) == [Amount(value)])
        let panel = try read(["a.csv": "Scale,\(Self.panel)\(scale),924,954,1990,5,\n"])
        #expect(panel.facts.trade.map(\.value) == [Amount(value)])
    }

    @Test func anUnknownScaleIsNotGuessed() throws {
        for table in [scaled("Dozens"), "Scale,\(Self.panel)Dozens,924,954,1990,5,6\n"] {
            let refusal = try #require(try read(["a.csv": table]).refusals.first)
            #expect(refusal.diagnostics[0].message.contains("Thousands, Millions or Billions"))
        }
    }

    /// A value that no number of dollars holds.
    @Test func aValueTooLargeForItsScaleIsMissing() throws {
        let large = "200000000000000000"
        let wide =
            scaled("Billions").replacing(",5\n", with: ",\(large)\n")
            + "924,TMG_CIF_USD,954,Value,Units,7\n"
        let panel = "Scale,\(Self.panel)Billions,924,954,1990,\(large),\nUnits,924,954,1991,,7\n"
        for table in [wide, panel] {
            let result = try read(["a.csv": table])
            let file = try #require(result.files.first)
            #expect(file.errorCodes == [.badNumber])
            #expect(file.findings(.badNumber).first?.message.contains("10^26") == true)
            #expect(file.records.used == 1 && file.records.rejected == 1)
            #expect(result.facts.trade.map(\.value) == [nil, Amount(7)])
        }
    }

    @Test func readsThePanelForm() throws {
        let result = try Fixture.imfPanel.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .imfDOTS)
        #expect(file.records.read == 8)
        #expect(file.records.used == 3)
        #expect(
            file.records.excluded == [.notReported: 1, .worldTotal: 1, .groupTotal: 1])
        #expect(file.errorCodes == [.badPeriod, .badNumber])
        let values = result.facts.trade.filter { $0.role == .counted }.map {
            "\($0.cell.period) \($0.cell.flow.rawValue) \($0.value?.description ?? "?")"
        }
        #expect(
            values == [
                "1990 export 300000000", "1990 import 100000000", "1990Q1 import 30000000",
                "1990-01 export 7000000", "1992 export ?", "1992 import 2",
            ])
    }

    @Test func bothFormsSayTheSame() throws {
        let wide =
            "Country Code,Indicator Code,Counterpart Country Code,Attribute,1990\n"
            + "924,TXG_FOB_USD,954,Value,5\n924,TMG_CIF_USD,954,Value,6\n"
        let result = try read(["a.csv": wide, "b.csv": Self.panel + "924,954,1990,5,6\n"])
        #expect(result.files[1].records.excluded == [.duplicate: 1])
        #expect(result.facts.trade.count == 2)
    }

    @Test func pointsBetweenGroupsRefuseTheFileAlsoBehindAnotherFault() throws {
        let wide =
            "Country Code,Indicator Code,Counterpart Country Code,Attribute,1990,1991\n"
            + "924,TXG_FOB_USD,954,Value,n.a.,1.234.567\n"
            + "924,TMG_CIF_USD,954,Value,728.600,1.234\n"
        let panel = Self.panel + "924,954,1990,n.a.,1.234.567\n924,954,1991,728.600,1.234\n"
        for table in [wide, panel] {
            let result = try read(["a.csv": table])
            let finding = try #require(result.refusals.first?.diagnostics.first)
            #expect(finding.code == .badNumber && finding.line == 2)
            #expect(finding.message.contains("1.234.567"))
            #expect(result.files.isEmpty && result.facts.trade.isEmpty)
        }
    }

    @Test func bothFormsTellOfValuesThatASpreadsheetShortened() throws {
        let wide =
            "Country Code,Indicator Code,Counterpart Country Code,Attribute,1990,1991\n"
            + "924,TXG_FOB_USD,954,Value,2.57E+11,1500\n"
        for table in [wide, Self.panel + "924,954,1990,2.57E+11,1500\n"] {
            let file = try #require(try read(["a.csv": table]).files.first)
            let findings = file.findings(.ambiguousNumber)
            #expect(findings.map(\.line) == [2])
            #expect(findings.first?.message.contains("“2.57E+11”: 1;") == true)
        }
    }

    @Test func headingsThatAreNoPeriodAreTold() throws {
        let result = try read([
            "a.csv":
                "Country Code,Indicator Code,Counterpart Country Code,Attribute,2019,2020 *,"
                + "2020-Q1\n924,TXG_FOB_USD,954,Value,5,6,2\n924,TMG_CIF_USD,954,Value,,7,\n"
                + "158,TMG_CIF_USD,954,Value,,,\n"
        ])
        let file = try #require(result.files.first)
        #expect(file.records.used == 1)
        #expect(file.records.rejected == 1)
        #expect(file.records.excluded == [.notReported: 1])
        let findings = file.findings(.badPeriod)
        #expect(findings.map(\.severity) == [.error, .warning])
        #expect(findings.map(\.line) == [3, nil])
        #expect(findings.map(\.field) == ["2020 *", nil])
        #expect(findings.last?.message.hasSuffix("are not read: “2020 *”") == true)
        #expect(result.facts.trade.map(\.cell.period.description) == ["2019", "2020Q1"])
    }

    /// A record that contradicts itself is told once.
    @Test func aPeriodThatStandsTwiceIsAContradiction() throws {
        let result = try read([
            "a.csv":
                "Country Code,Indicator Code,Counterpart Country Code,Attribute,2019,2019,2020\n"
                + "924,TXG_FOB_USD,954,Value,5,6,7\n924,TMG_CIF_USD,954,Value,8,8,9\n"
        ])
        let file = try #require(result.files.first)
        #expect(file.records.used == 1 && file.records.rejected == 1)
        #expect(file.findings(.conflict).map(\.line) == [2])
        #expect(result.facts.trade.map(\.value) == [nil, Amount(7), Amount(8), Amount(9)])
    }

    @Test func anotherTableOfTheIMFIsRefused() throws {
        let result = try read([
            "a.csv":
                "Country Name,Country Code,Counterpart Country Name,Counterpart Country Code,"
                + "Time Period,Inward Investment (I_USD)\nChina,924,Japan,158,1990,5\n"
        ])
        #expect(result.refusals.first?.diagnostics.first?.code == .missingColumn)
    }

    private static let panel =
        "Country Code,Counterpart Country Code,Time Period,"
        + "\"Goods, Value of Exports, Free on board (FOB), US Dollars (TXG_FOB_USD)\","
        + "\"Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars"
        + " (TMG_CIF_USD)\"\n"

    private func scaled(_ scale: String) -> String {
        "Country Code,Indicator Code,Counterpart Country Code,Attribute,Scale,1990\n"
            + "924,TXG_FOB_USD,954,Value,\(scale),5\n"
    }
}
