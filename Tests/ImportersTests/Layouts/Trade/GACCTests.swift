import Foundation
import Tabular
import Testing
import TradeModel

@testable import Importers

@Suite struct GACCTests {
    @Test func accountsForEveryRow() throws {
        let file = try Fixture.gacc.file()
        #expect(file.layout == .gacc)
        #expect(file.encoding == .gb18030)
        #expect(file.records.read == 13)
        #expect(file.records.used == 6)
        #expect(
            file.records.excluded == [.groupTotal: 1, .totalRow: 1, .duplicate: 1])
        #expect(
            file.errorCodes == [.badNumber, .missingValue, .badPeriod, .negativeValue])
        #expect(file.series.map(\.unit) == ["CNY"])
    }

    @Test func readsCellsAsTheCustomsWritesThem() throws {
        let trade = try Fixture.gacc.read().facts.trade
        let first = try #require(trade.first)
        #expect(first.cell.reporter == .country(try #require(Country("CHN"))))
        #expect(first.cell.partner == .country(try #require(Country("PRK"))))
        #expect(first.cell.flow == .export)
        #expect(first.valuation == .fob)
        #expect(first.cell.collection == .gacc(.renminbi))
        #expect(first.value == Amount(8412))
        #expect(trade[1].value == Amount(1_234_567))
        #expect(trade[3].cell.period == TimeSpan("2020-01..02"))
        #expect(trade[4].cell.partner == .unlisted(888))
        #expect(trade[5].cell.commodity == HSCode("01012900"))
        #expect(trade[5].value?.description == "1000000.5")
    }

    @Test func namesTheUnlistedPartnerOnce() throws {
        let finding = try #require(try Fixture.gacc.file().findings(.unlistedCountry).first)
        #expect(finding.message.contains("888 (“某地”)"))
    }

    @Test func saysWhereAValueStands() throws {
        let finding = try #require(try Fixture.gacc.file().findings(.badNumber).first)
        #expect(finding.line == 8)
        #expect(finding.field == "人民币")
        // Characters of the decoded line, not bytes of the file.
        #expect(finding.column == 54)
        #expect(finding.message.contains("1,0000"))
    }

    @Test func refusesATableOfUnknownDirection() throws {
        let refusal = try #require(try Fixture.gacc.read(Importer.Options()).refusals.first)
        #expect(refusal.cause == .usage)
        #expect(refusal.diagnostics.map(\.code) == [.unknownFlow])
        #expect(refusal.diagnostics[0].message.contains("--flow import or --flow export"))
        #expect(refusal.diagnostics[0].message.contains("CHN's"))
    }

    @Test func takesAnyColumnsThatNameMonthPartnerGoodsAndMoney() throws {
        let facts = try read("美元,商品编码,贸易伙伴编码,数据年月\n\"1,500\",2709,109,202003\n").facts
        #expect(facts.trade.map(\.cell.collection) == [.gacc(.usDollars)])
        #expect(facts.trade.map(\.value) == [Amount(1500)])
    }

    @Test func tablesOfTwoCurrenciesJoinedIntoOneFileAreRefused() throws {
        let table =
            "数据年月,贸易伙伴编码,商品编码,人民币\n202003,109,2709,700\n"
            + "数据年月,贸易伙伴编码,商品编码,美元\n202004,109,2709,100\n"
        let result = try read(table)
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .repeatedHeader && finding.line == 3)
        #expect(finding.message.contains("“美元” in place of “人民币”"))
        #expect(result.facts.trade.isEmpty)
    }

    private func values(_ values: [String]) throws -> Importer.Result {
        let rows = values.enumerated().map { "202003,109,270\($0.offset),\"\($0.element)\"\n" }
        return try read("数据年月,贸易伙伴编码,商品编码,人民币\n" + rows.joined())
    }

    @Test func aDecimalCommaIsToldOnce() throws {
        let file = try #require(try values(["5917063,9", "7", ",5", "12,25", "x"]).files.first)
        #expect(file.records.rejected == 4)
        #expect(file.findings(.badNumber).map(\.line) == [2, 6])
        #expect(file.findings(.badNumber).first?.message.hasSuffix("in this column: 3") == true)
    }

    /// A value such as 284,199 thousand would be read as a thousand times as much.
    @Test func refusesGroupsBesideADecimalComma() throws {
        let result = try values(["7", "284,199", "5917063,944", "196,134"])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .badNumber && finding.field == "人民币")
        #expect(finding.line == 3 && finding.column == 17)
        #expect(
            finding.message.contains(
                "“5917063,944” (line 4), so that “284,199” may be 284.199 or 284199; save"))
        #expect(result.facts.trade.isEmpty)
    }

    @Test(arguments: [
        ["1,5", "284,199", "1,234,567"], ["284,199", "1,5", "1,234.5"], ["1,5", "7"],
        ["284,199", "7"],
    ])
    func readsGroupsThatAreCertain(_ numbers: [String]) throws {
        let result = try values(numbers)
        #expect(result.refusals.isEmpty)
        #expect(result.files.first?.findings(.ambiguousNumber).isEmpty == true)
    }

    @Test func tellsOfValuesThatASpreadsheetShortened() throws {
        let table =
            "数据年月,贸易伙伴编码,商品编码,人民币\n202003,109,2709,5.91E+09\n"
            + "202004,109,2709,\"1,500\"\n202005,109,2709,1.5E+10\n"
        let file = try #require(try read(table).files.first)
        #expect(file.records.used == 3)
        #expect(file.findings(.ambiguousNumber).map(\.line) == [2])
        #expect(file.findings(.ambiguousNumber).first?.message.contains("“5.91E+09”: 2;") == true)
    }

    @Test func namesTheColumnOfMoneyThatIsMissing() throws {
        let columns = GACC.variants[0].columns.dropLast().joined(separator: ",")
        let finding = try read(columns + "\n").refusals.first?.diagnostics.first
        #expect(finding?.code == .missingColumn)
        #expect(finding?.message.contains("“人民币”") == true)
    }

    @Test func twoCurrenciesAreTwoBodiesAndOneRecord() throws {
        let result = try read(
            "数据年月,贸易伙伴编码,商品编码,人民币,美元\n"
                + "202003,109,27090000,7,1\n202003,109,27090000,7,1\n"
                + "202004,109,27090000,7,x\n")
        let file = try #require(result.files.first)
        #expect(file.records.used == 1)
        #expect(file.records.excluded == [.duplicate: 1])
        #expect(file.records.rejected == 1)
        let values = result.facts.trade.map { "\($0.cell.collection.unit) \($0.value ?? .zero)" }
        #expect(values == ["CNY 7", "USD 1", "CNY 7", "USD 0"])
    }

    @Test func pointsBetweenGroupsRefuseTheFileAlsoBehindAnotherFault() throws {
        let result = try read(
            "数据年月,贸易伙伴编码,商品编码,人民币,美元\n202003,109,27090000,x,1.234.567\n"
                + "202004,109,27090000,728.600,1.234\n")
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.line == 2 && finding.field == "美元")
        #expect(result.files.isEmpty && result.facts.trade.isEmpty)
    }

    @Test func tellsOfEachCurrencyWhoseValueCannotBeRead() throws {
        let result = try read(
            "数据年月,贸易伙伴编码,商品编码,第一数量,第一计量单位,人民币,美元\n"
                + "202003,109,27090000,much,千克,x,-1\n202004,109,27090000,5,千克,7,1\n")
        let file = try #require(result.files.first)
        #expect(file.diagnostics.map(\.line) == [2, 2, 2])
        #expect(file.diagnostics.map(\.field) == ["人民币", "美元", "第一数量"])
        #expect(
            file.diagnostics.map(\.code) == [.badNumber, .negativeValue, .unusableQuantity])
        #expect(file.diagnostics.map(\.severity) == [.error, .warning, .warning])
    }

    @Test func partsByCustomsRegimeAddUpAndAreNoContradiction() throws {
        let head = "数据年月,贸易伙伴编码,商品编码,贸易方式编码,贸易方式名称,美元\n"
        let parts = "202003,109,27090000,10,一般贸易,7\n202003,109,27090000,19,边境小额贸易,5\n"
        let file = try #require(try read(head + parts).files.first)
        #expect(file.records.used == 2)
        let total = "202003,109,27090000,,,12\n"
        let both = try read([
            head + parts,
            head.replacing("贸易方式编码,贸易方式名称,", with: "")
                + "202003,109,27090000,12\n",
        ])
        #expect(both.files[0].records.excluded == [.customsProcedure: 2])
        #expect(both.files[1].records.used == 1)
        #expect(both.facts.trade.filter { $0.role == .counted }.map(\.value) == [Amount(12)])
        #expect(try read(head + total).files[0].records.used == 1)
    }

    /// Where a whole of coarser goods is there that no regime splits.
    @Test func partsOfFinerGoodsAreInTheirWholeToo() throws {
        let parts = "数据年月,贸易伙伴编码,商品编码,贸易方式编码,美元\n202003,109,27090000,10,7\n"
        let chapter = "数据年月,贸易伙伴编码,商品编码,美元\n202003,109,27,20\n"
        let other = "202003,109,84212100,10,4\n"
        let result = try read([parts + other, chapter])
        #expect(result.files[0].records.excluded == [.hsDetail: 1])
        let counted = result.facts.trade.filter { $0.role == .counted }
        #expect(counted.map(\.value) == [Amount(4), Amount(20)])
    }

    /// The regimes of a chapter add up to it: goods that no regime splits, or places do, are in it. Those
    /// of a regime that the chapter does not have are not.
    @Test func finerGoodsAreInAChapterThatRegimesSplit() throws {
        let split = "数据年月,贸易伙伴编码,商品编码,贸易方式编码,美元\n"
        let chapter = split + "202003,109,27,10,7\n202003,109,27,14,5\n"
        let places = "数据年月,贸易伙伴编码,商品编码,注册地编码,美元\n202003,109,27090000,2102,12\n"
        let goods = "数据年月,贸易伙伴编码,商品编码,美元\n202003,109,27090000,12\n"
        for finer in [goods, places, split + "202003,109,27090000,10,7\n"] {
            let result = try read([chapter, finer])
            #expect(result.refusals.isEmpty)
            #expect(result.files[1].records.excluded == [.hsDetail: 1])
            let counted = result.facts.trade.filter { $0.role == .counted }
            #expect(counted.map(\.value) == [Amount(7), Amount(5)])
        }
        let other = try read([chapter, split + "202003,109,27090000,19,3\n"])
        #expect(other.files[1].records.used == 1)
    }

    @Test func oneTradeSplitInTwoWaysCountsOnce() throws {
        let byRegime = "数据年月,贸易伙伴编码,商品编码,贸易方式编码,美元\n202003,109,2709,10,7\n"
        let byPlace = "数据年月,贸易伙伴编码,商品编码,注册地编码,美元\n202003,109,2709,2102,7\n"
        for tables in [[byRegime, byPlace], [byPlace, byRegime]] {
            let result = try read(tables)
            let counted = result.facts.trade.filter { $0.role == .counted }
            #expect(counted.map(\.cell.part) == ["注册地编码:2102"])
        }
    }

    @Test func eachFileMayHaveItsDirection() throws {
        let table = "数据年月,贸易伙伴编码,商品编码,美元\n202003,109,2709,7\n"
        let other = table + "202004,109,2709,7\n"
        let facts = try read([table, other], [.reported(.import), .reported(.export)]).facts
        #expect(facts.trade.map(\.cell.flow) == [.import, .export, .export])
    }

    @Test func oneTableIsNotOfBothDirections() throws {
        let table = "数据年月,贸易伙伴编码,商品编码,美元\n202003,109,2709,7\n"
        let result = try read([table, table], [.reported(.import), .reported(.export)])
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.sameTable])
        #expect(result.facts.trade.map(\.cell.flow) == [.import])
        let twice = try read([table, table], [.reported(.import), .reported(.import)])
        #expect(twice.files[1].records.excluded == [.duplicate: 1])
    }

    private func read(
        _ tables: [String], _ flows: [StatedFlow] = [.reported(.export)]
    ) throws -> Importer.Result {
        let scratch = try Scratch()
        let paths = try tables.enumerated().map {
            try scratch.write("\($0.offset).csv", $0.element.utf8)
        }
        var options = Importer.Options()
        options.flows = flows
        return Importer(countries: try Fixture.countryTable(), options: options).read(paths)
    }

    private func read(_ table: String) throws -> Importer.Result { try read([table]) }
}
