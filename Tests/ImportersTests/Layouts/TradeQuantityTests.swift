import Testing
import TradeModel

@testable import Importers

/// Weights and quantities of trade records.
@Suite struct TradeQuantityTests {
    private static let legacy =
        "Classification,Period,Trade Flow Code,Reporter Code,Partner Code,Commodity Code,"
        + "Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag\n"
    private static let current =
        "period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,qtyUnitCode,"
        + "qtyUnitAbbr,qty,isQtyEstimated,netWgt,isNetWgtEstimated,primaryValue\n"

    /// The quantities of legacy rows, each `unit code,unit,quantity,net weight,value,flag`.
    private func quantities(legacy rows: [String]) throws -> Importer.Result {
        let lines = rows.enumerated().map { "H4,2015,1,156,408,27\(11 + $0),\($1)\n" }
        return try read(
            ["a.csv": Self.legacy + lines.joined()], .init(layout: .comtradeLegacy))
    }

    private func quantities(current rows: [String]) throws -> Importer.Result {
        let lines = rows.enumerated().map { "2015,156,M,408,H4,27\(11 + $0),\($1)\n" }
        return try read(["a.csv": Self.current + lines.joined()], .init(layout: .comtrade))
    }

    @Test func theOldDownloadTellsWeightAndNumber() throws {
        let result = try quantities(legacy: ["5,Number of items,12,340.5,1000,0"])
        let quantity = try #require(result.facts.trade.first?.quantity)
        #expect(quantity.netWeight?.description == "340.5")
        #expect(quantity.supplementary == .init(amount: Amount(12), unit: "u"))
        #expect(!quantity.isWeightEstimated)
    }

    @Test func blankAndZeroAreNotKnown() throws {
        let result = try quantities(legacy: [
            "1,No Quantity,,,10,0", "1,No Quantity,5,0,10,0", "5,Number of items,0,,10,0",
            "8,Weight in kilograms,,0.0,10,0",
        ])
        #expect(result.facts.trade.count == 4)
        #expect(result.facts.trade.allSatisfy { $0.quantity == .unknown })
        #expect(result.diagnostics.isEmpty)
    }

    @Test func aQuantityInKilogramsIsTheWeight() throws {
        let trade = try quantities(legacy: [
            "8,Weight in kilograms,700,,10,0", "8,Weight in kilograms,700,650,10,0",
        ]).facts.trade
        #expect(trade.map(\.quantity.netWeight) == [Amount(700), Amount(650)])
        #expect(trade[0].quantity.supplementary?.unit == "kg")
    }

    @Test func estimatesAreMarked() throws {
        let trade = try quantities(
            legacy: ["0", "2", "4", "6"].map { "5,Number of items,7,70,10,\($0)" }
        ).facts.trade
        #expect(trade.map(\.quantity.isWeightEstimated) == [false, false, true, true])
        #expect(
            trade.map { $0.quantity.supplementary?.isEstimated } == [false, true, false, true])
        let newer = try quantities(current: [
            "5,u,7,true,70,false,10", "5,u,7,false,70,true,10", "8,kg,7,true,,false,10",
        ]).facts.trade
        #expect(newer.map(\.quantity.isWeightEstimated) == [false, true, true])
        #expect(newer.map { $0.quantity.supplementary?.isEstimated } == [true, false, true])
    }

    @Test func theCurrentDownloadHasItsOwnWordForNone() throws {
        let trade = try quantities(current: [
            "-1,N/A,0,false,0,true,10", "13,carat,3,false,0,false,10",
            "77,widgets,4,false,,false,10", "78,,4,false,,false,10",
        ]).facts.trade
        #expect(trade[0].quantity == .unknown)
        #expect(
            trade.dropFirst().map { $0.quantity.supplementary?.unit } == [
                "carat", "widgets", "unit 78",
            ])
    }

    @Test func whatIsNoQuantityIsUnknownAndTheValueCounts() throws {
        let result = try quantities(legacy: [
            "5,Number of items,many,-3,1000,0", "5,Number of items,6,60,1000,0",
        ])
        let file = try #require(result.files.first)
        #expect(file.records.used == 2)
        #expect(result.facts.trade.map(\.value) == [Amount(1000), Amount(1000)])
        #expect(result.facts.trade[0].quantity == .unknown)
        let findings = file.findings(.unusableQuantity)
        #expect(findings.map(\.line) == [2, 2])
        #expect(findings.map(\.field) == ["Netweight (kg)", "Qty"])
        #expect(findings.allSatisfy { $0.severity == .warning })
    }

    /// `728.600` beside `1.234.567` is not 728.6.
    @Test func quantitiesGroupedByPointsAreUnknownInAllOfTheFile() throws {
        let rows = ["5,u,3,728.600,10,0", "5,u,4,1.234.567,20,0", "5,u,2.000.000,9.999.999,30,0"]
        let result = try quantities(legacy: rows)
        let file = try #require(result.files.first)
        #expect(file.records.used == 3)
        #expect(result.facts.trade.map(\.value) == [Amount(10), Amount(20), Amount(30)])
        #expect(result.facts.trade.allSatisfy { $0.quantity == .unknown })
        let findings = file.findings(.unusableQuantity)
        #expect(findings.map(\.line) == [3])
        #expect(findings.map(\.field) == ["Netweight (kg)"])
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.first?.message.contains("all quantities of the file are unknown") == true)
    }

    /// Quantities of another file stay.
    @Test func groupedQuantitiesOfOneFileSayNothingOfAnother() throws {
        let row = "H4,2015,1,156,408,"
        let result = try read(
            [
                "a.csv": Self.legacy + row + "2711,5,u,6,728.6,10,0\n",
                "b.csv": Self.legacy + row + "2712,5,u,6,728.600,10,0\n"
                    + row + "2713,5,u,6,1.234.567,10,0\n",
            ], .init(layout: .comtradeLegacy))
        let trade = result.facts.trade
        #expect(trade.map(\.origin.file) == [0, 1, 1])
        #expect(trade[0].quantity.netWeight?.description == "728.6")
        #expect(trade.dropFirst().allSatisfy { $0.quantity == .unknown })
    }

    @Test func tonnesBecomeKilograms() throws {
        let trade = try Fixture.baci.read().facts.trade
        #expect(trade[0].quantity.netWeight == Amount(300_000))
        #expect(trade[1].quantity == .unknown)
        #expect(trade[2].quantity.netWeight == Amount(90_250))
        let result = try read([
            "BACI_HS92_Y2019_V202501.csv": "t,i,j,k,v,q\n2019,156,408,270900,1,much\n"
        ])
        #expect(result.files.first?.findings(.unusableQuantity).count == 1)
        #expect(result.files.first?.records.used == 1)
    }

    @Test func customsCountGoodsInTwoWays() throws {
        let header =
            "数据年月,贸易伙伴编码,商品编码,第一数量,第一计量单位,第二数量,第二计量单位,人民币\n"
        var options = Importer.Options(layout: .gacc)
        options.flows = [.reported(.import)]
        let trade = try read(
            [
                "a.csv": header + "202301,109,27011100,1200,千克,0,?,10\n"
                    + "202301,109,64039900,30,双,45,千克,10\n"
                    + "202302,109,64039900,0,双,0,千克,10\n"
                    + "202303,109,27011100,1200,千克,1150,千克,10\n"
            ], options
        ).facts.trade
        #expect(trade.map(\.quantity.netWeight) == [Amount(1200), Amount(45), nil, Amount(1200)])
        #expect(trade[0].quantity.supplementary == nil)
        #expect(trade[1].quantity.supplementary == .init(amount: Amount(30), unit: "双"))
        #expect(trade[2].quantity == .unknown)
        #expect(trade[3].quantity.supplementary == nil)
    }

    /// Records of one value given twice tell what either tells, and nothing where they differ.
    @Test(
        arguments: [
            ("5,u,6,,10,0", "1,No Quantity,,60,10,0", 60, 6),
            ("5,u,6,60,10,0", "5,u,6,60,10,0", 60, 6),
            ("5,u,6,60,10,0", "5,u,7,61,10,0", nil, nil),
            ("5,u,6,60,10,0", "5,u,7,60,10,0", 60, nil),
            ("5,u,6,60,10,0", "5,u,6,61,10,0", nil, 6),
        ] as [(String, String, Int?, Int?)])
    func recordsGivenTwiceAreSettled(
        _ one: String, _ other: String, _ weight: Int?, _ amount: Int?
    ) throws {
        for (a, b) in [(one, other), (other, one)] {
            let row = "H4,2015,1,156,408,2711,"
            let result = try read(
                ["a.csv": Self.legacy + row + a + "\n", "b.csv": Self.legacy + row + b + "\n"],
                .init(layout: .comtradeLegacy))
            #expect(result.facts.trade.count == 1)
            let quantity = result.facts.trade[0].quantity
            #expect(quantity.netWeight == weight.map { Amount($0) })
            #expect(quantity.supplementary?.amount == amount.map { Amount($0) })
            let isSaid = result.diagnostics.contains { $0.code == .unusableQuantity }
            #expect(isSaid == (weight == nil || amount == nil))
        }
    }

    /// A quantity is the same whether it was estimated or not; where one record says so, it was.
    @Test(arguments: ["2", "4", "6"]) func anEstimateInOneOfTwoRecordsIsKept(flag: String) throws {
        let row = "H4,2015,1,156,408,2711,5,u,6,60,10,"
        for (a, b) in [("0", flag), (flag, "0")] {
            let result = try read(
                ["a.csv": Self.legacy + row + a + "\n", "b.csv": Self.legacy + row + b + "\n"],
                .init(layout: .comtradeLegacy))
            let quantity = try #require(result.facts.trade.first).quantity
            #expect(result.facts.trade.count == 1)
            #expect(quantity.netWeight == Amount(60))
            #expect(quantity.isWeightEstimated == (flag != "2"))
            #expect(quantity.supplementary?.amount == Amount(6))
            #expect(quantity.supplementary?.isEstimated == (flag != "4"))
            #expect(!result.diagnostics.contains { $0.code == .unusableQuantity })
        }
    }

    /// The same for any number of threads.
    @Test(arguments: [1, 3]) func bigFilesForgetQuantitiesGroupedByPoints(threads: Int) throws {
        let scratch = try Scratch()
        var options = Importer.Options()
        options.bigFiles = .country(try #require(Country("PRK")))
        options.bigSize = 1
        options.threads = threads
        let rows = ["728.600", "1.234.567", "9.999.999"].enumerated().map { index, weight in
            ComtradeTable.row(1, 156, 408, "10", goods: "270\(index + 1)", weight: weight)
        }
        let path = try scratch.write("a.csv", (ComtradeTable.header + rows.joined()).utf8)
        let result = Importer(countries: try Fixture.countryTable(), options: options).read([path])
        #expect(result.facts.trade.map(\.value) == [Amount(10), Amount(10), Amount(10)])
        #expect(result.facts.trade.allSatisfy { $0.quantity == .unknown })
        #expect(result.files.first?.findings(.unusableQuantity).map(\.line) == [3])
    }

    /// A file too big to be held keeps the quantities of its subject's records.
    @Test func bigFilesKeepQuantities() throws {
        let scratch = try Scratch()
        var options = Importer.Options()
        options.bigFiles = .country(try #require(Country("PRK")))
        options.bigSize = 1
        let path = try scratch.write(
            "a.csv",
            (ComtradeTable.header
                + ComtradeTable.row(1, 156, 408, "10", goods: "2701", weight: "500")
                + ComtradeTable.row(1, 156, 392, "10", goods: "2701", weight: "x")
                + ComtradeTable.row(1, 156, 408, "10", goods: "2702", weight: "x")).utf8)
        let result = Importer(countries: try Fixture.countryTable(), options: options).read([path])
        #expect(result.facts.trade.map(\.quantity.netWeight) == [Amount(500), nil])
        #expect(result.files.first?.findings(.unusableQuantity).map(\.line) == [4])
    }
}
