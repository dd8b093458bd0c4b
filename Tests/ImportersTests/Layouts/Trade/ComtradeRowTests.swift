import Testing
import TradeModel

@testable import Importers

@Suite struct ComtradeRowTests {
    private typealias C = ComtradeTable

    @Test func leavesGroupsOutOnBothSides() throws {
        let result = try read(["a.csv": C.table(C.row(2, 97, 408, "5"), C.row(2, 156, 97, "5"))])
        #expect(result.files.first?.records.excluded == [.groupTotal: 2])
        #expect(result.facts.trade.isEmpty)
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.noUsableRecord])
    }

    /// What the world reports are its countries' reports once more.
    @Test func theWorldIsNoReporter() throws {
        let result = try read(["a.csv": C.table(C.row(1, 156, 408, "5"), C.row(1, 0, 408, "5"))])
        #expect(result.files.first?.records.used == 1)
        #expect(result.files.first?.records.excluded == [.groupTotal: 1])
        #expect(result.facts.trade.map(\.cell.reporter.key) == ["CHN"])
    }

    @Test func aBadWeightDoesNotTouchAGoodValue() throws {
        let result = try read(["a.csv": C.table(C.row(1, 156, 408, "5", weight: "heavy"))])
        #expect(result.files.first?.diagnostics.map(\.code) == [.unusableQuantity])
        #expect(result.facts.trade.map(\.value) == [Amount(5)])
    }

    /// Read as a whole and added up alike.
    @Test func tellsOfValuesThatASpreadsheetShortened() throws {
        let rows = ["5.91E+09", "5908857385", "1.5e3", "3E+11", "1.2345678E+09"].enumerated().map {
            C.row(1, 156, 408, $1, year: "\(2010 + $0)")
        }
        let table = C.header + rows.joined()
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.records.used == 5)
        #expect(file.diagnostics.map(\.code) == [.ambiguousNumber])
        #expect(file.diagnostics.map(\.line) == [2])
        #expect(file.diagnostics.first?.message.contains("“5.91E+09”: 2;") == true)
        let sums = try cube(["a.csv": table], .by("year"))
        let findings = sums.files[0].diagnostics.filter { $0.code == .ambiguousNumber }
        #expect(findings.count == 1 && findings[0].message.contains(" digits, such as “3E+11”: 2;"))
    }

    @Test(arguments: [
        ("101", "where a spreadsheet has taken its leading zero away"),
        ("2709.00", "write it with digits alone, such as 270900"),
        ("2.7E+01", "write it with digits alone, such as 270900"),
    ])
    func tellsWhatAProgramHasMadeOfACode(goods: String, advice: String) throws {
        let table = C.table(C.row(1, 156, 408, "5", goods: goods))
        let file = try #require(try read(["a.csv": table]).files.first)
        let message = file.findings(.badCode).first?.message
        #expect(message?.contains("saw “\(goods)”; \(advice)") == true)
    }

    @Test func tellsOfACodeBesideTheLettersOfAnotherCountry() throws {
        let row = C.row(1, 152, 408, "5").replacing("Reporter,,", with: "Reporter,CHN,")
        let result = try read(["a.csv": C.table(C.row(1, 156, 408, "5"), row)])
        let file = try #require(result.files.first)
        #expect(file.diagnostics.map(\.code) == [.badCode])
        #expect(file.diagnostics.map(\.line) == [3])
        #expect(result.facts.trade.map(\.cell.reporter.key) == ["CHN", "CHL"])
    }

    @Test(arguments: ["1e29", "1000000000000000001", "nan", "1,000", "+5", "0x10", "-0.01"])
    func refusesWhatIsNoTradeValue(_ value: String) throws {
        let quoted = value.contains(",") ? "\"\(value)\"" : value
        let result = try read(["a.csv": C.table(C.row(1, 156, 408, quoted))])
        #expect(result.files.first?.records.rejected == 1)
        #expect(result.facts.trade.map(\.value) == [nil])
    }

    @Test func countsUnlistedCodesOnlyInRecordsThatAreKept() throws {
        let result = try read([
            "a.csv": C.table(C.row(3, 9999, 408, "1"), C.row(1, 9999, 408, "1"))
        ])
        let finding = try #require(result.files.first?.findings(.unlistedCountry).first)
        #expect(finding.message.contains("records kept under #9999: 1"))
    }

    @Test func refusesGoodsThatAreNoCode() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 408, "1", goods: "270"), C.row(1, 156, 408, "1", goods: ""),
                C.row(1, 156, 408, "1", goods: "270", edition: "S3"),
                C.row(1, 156, 408, "7", edition: "S3"))
        ])
        let file = try #require(result.files.first)
        #expect(file.records.rejected == 2)
        #expect(file.records.excluded == [.otherGoodsCode: 1])
        #expect(file.records.used == 1)
    }

    @Test(arguments: ["201013", "20", "2010-01", "", "0000"])
    func refusesWhatIsNoPeriod(_ period: String) throws {
        let result = try read(["a.csv": C.table(C.row(1, 156, 408, "1", year: period))])
        #expect(result.files.first?.errorCodes == [.badPeriod])
    }

    /// An import free on board has no freight that a margin could take off.
    @Test(
        arguments: [
            ("1000,", .cif), (",1000", .fob), ("1000,940", .cif), ("1060,1000", .fob),
            ("0,1000", .fob), ("1000,0", .cif), ("1060,940", nil), ("1000,1000", .fob),
            ("1060,1060", nil), ("0,0", nil), (",", nil),
        ] as [(String, Valuation?)])
    func tellsHowAValueIsTaken(_ both: String, _ valuation: Valuation?) throws {
        let headers = [
            "Classification,Period,Trade Flow Code,Reporter Code,Partner Code,Commodity Code,"
                + "Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$)",
            "pfCode,period,rgCode,rtCode,ptCode,cmdCode,TradeValue,CIFValue,FOBValue",
            "classificationCode,period,flowCode,reporterCode,partnerCode,cmdCode,primaryValue,"
                + "cifvalue,fobvalue",
        ]
        for (header, flow) in zip(headers, ["1", "1", "M"]) {
            let table = "\(header)\nH5,2020,\(flow),156,408,TOTAL,1000,\(both)\n"
            #expect(try read(["a.csv": table]).facts.trade.map(\.valuation) == [valuation])
        }
    }

    @Test func aValueOfZeroMayBeOnEitherSide() throws {
        let header =
            "classificationCode,period,flowCode,reporterCode,partnerCode,cmdCode,primaryValue,"
            + "cifvalue,fobvalue\n"
        let table = header + "H5,2020,M,156,408,TOTAL,0,0,\nH5,2021,M,156,408,TOTAL,0,,0\n"
        #expect(try read(["a.csv": table]).facts.trade.map(\.valuation) == [.cif, .fob])
    }

    /// Codes of three digits have zeros before them, that of all partners too.
    @Test func theCodeOfAllPartsMayHaveSeveralDigits() throws {
        let header =
            "period,reporterCode,flowCode,partnerCode,partner2Code,motCode,customsCode,"
            + "classificationCode,cmdCode,primaryValue\n"
        let parts = [
            "000,0,C00", "0,000,000", ",,", "008,0,C00", "0,0900,C00", "0,0,C01", "0,0,0C0",
        ]
        let rows = parts.enumerated().map { "\(2010 + $0),156,M,408,\($1),H4,TOTAL,5\n" }
        let table = header + rows.joined()
        let excluded: [ExclusionReason: Int] = [
            .secondPartner: 1, .transportMode: 1, .customsProcedure: 2,
        ]
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.records.used == 3 && file.records.excluded == excluded)
        let sums = try cube(["a.csv": table], .by("year"))
        #expect(sums.lines == ["2010 5 (1)", "2011 5 (1)", "2012 5 (1)"])
        #expect(sums.excluded == excluded)
    }
}
