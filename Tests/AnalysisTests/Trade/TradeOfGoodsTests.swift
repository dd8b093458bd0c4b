import Testing
import TradeModel

@testable import Analysis

/// The indicators of trade on some goods only.
@Suite struct TradeOfGoodsTests {
    private let rows = [
        GoodsRow("TOTAL", 1000), GoodsRow("27", 600), GoodsRow("2701", 500), GoodsRow("62", 400),
        GoodsRow("TOTAL", 300, reporter: "RUS"), GoodsRow("270112", 100, reporter: "RUS"),
        GoodsRow("620311", 200, reporter: "RUS"),
        GoodsRow("TOTAL", 50, reporter: "DEU"), GoodsRow("85", 50, reporter: "DEU"),
    ]

    private func ask(
        _ id: String, _ facts: Dataset, _ answers: [Indicator.Parameter: String]
    ) throws -> IndicatorResult {
        let computable = try #require(Catalogue.computable(id))
        return try computable.result(
            MadeUp.inquiry([.flow: "export"].merging(answers) { $1 }), from: facts)
    }

    @Test func aShareIsOfTheGoods() throws {
        let coal = try ask("partner-share", MadeUp.goods(rows), [.hs: "2701"])
        let point = try #require(coal.point("2015"))
        #expect(point.number("numerator") == 500)
        #expect(point.number("denominator") == 600)
        #expect(point.missing == 0)
        #expect(coal.definition.contains("in goods 2701"))
        #expect(coal.parameters.contains { $0.name == "hs" && $0.value == "2701" })
        let minerals = try ask("partner-share", MadeUp.goods(rows), [.section: "V"])
        #expect(minerals.point("2015")?.number("denominator") == 700)
    }

    @Test func noTradeInTheGoodsIsZeroWhereAllIsToldAndMissingElse() throws {
        let machines = try ask("trade-value", MadeUp.goods(rows), [.hs: "85", .partner: "CHN"])
        #expect(machines.point("2015")?.value == 0)
        var open = rows
        open[0].value = 2000
        let unknown = try ask("trade-value", MadeUp.goods(open), [.hs: "85", .partner: "CHN"])
        #expect(unknown.point("2015") != nil)
        #expect(unknown.point("2015")?.value == nil)
        #expect(unknown.point("2015")?.missing == 1)
    }

    /// What China takes beside coal and clothes may be machines.
    @Test func severalGoodsAreMissingWhereOneIsNotTold() throws {
        var open = rows
        open[0].value = 2000
        let value = try ask("trade-value", MadeUp.goods(open), [.hs: "27,85", .partner: "CHN"])
        let level = try #require(value.point("2015"))
        #expect(level.value == nil)
        #expect(level.missing == 1)
        func said(_ result: IndicatorResult) -> [String] {
            result.findings.filter { $0.code == .unspecifiedGoods }.map(\.message)
        }
        #expect(
            said(value) == [
                "2015: of trade with CHN some of the goods asked about are told in coarser records"
                    + " alone, so that it is missing, which is not zero"
            ])
        let share = try ask("partner-share", MadeUp.goods(open), [.hs: "27,85"])
        let point = try #require(share.point("2015"))
        #expect(point.value == nil)
        #expect(point.number("denominator") == 150)
        #expect(point.missing == 1)
        let told = try ask("trade-value", MadeUp.goods(rows), [.hs: "27,85", .partner: "CHN"])
        #expect(told.point("2015")?.value == 600)
        #expect(said(told).isEmpty)
        let others = try ask("trade-value", MadeUp.goods(open), [.hs: "27,85", .partner: "RUS"])
        #expect(said(others).isEmpty)
    }

    @Test func changesAreOfTheGoods() throws {
        let more =
            rows + [GoodsRow("2701", 250, period: "2016"), GoodsRow("27", 260, period: "2016")]
        let result = try ask("year-on-year", MadeUp.goods(more), [.hs: "2701", .partner: "CHN"])
        #expect(result.point("2016")?.value == -50)
    }

    @Test(arguments: ["partner-share", "trade-value", "concentration", "year-on-year"])
    func filesWithoutGoodsAreRefused(_ id: String) throws {
        let facts = MadeUp.goods([GoodsRow("TOTAL", 1000), GoodsRow("TOTAL", 5, reporter: "RUS")])
        #expect { try ask(id, facts, [.hs: "27"]) } throws: { error in
            let refusal = error as? Refusal
            return refusal?.cause == .usage
                && refusal?.diagnostics.map(\.code) == [.goodsMissing]
                && refusal?.description.contains("TOTAL") == true
        }
        #expect { try ask(id, MadeUp.series([("CHN", .export, "2015", 5)]), [.hs: "27"]) } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.goodsMissing]
        }
    }

    @Test func goodsFinerThanTheFilesAreRefused() throws {
        let facts = MadeUp.goods([GoodsRow("27", 10)])
        #expect { try ask("trade-value", facts, [.hs: "270112"]) } throws: {
            "\($0)".contains("2 digits at most")
        }
    }

    @Test func editionsOfOnePeriodAreNotMixed() throws {
        var mixed = rows.filter { $0.goods != "TOTAL" }
        mixed[3].revision = .hs2017
        let facts = MadeUp.goods(mixed)
        #expect { try ask("partner-share", facts, [.hs: "27"]) } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.mixedRevisions]
        }
        let any = try ask("partner-share", facts, [.hs: "27", .revision: "any"])
        #expect(any.codes.contains(.mixedRevisions))
        #expect(any.point("2015")?.number("denominator") == 700)
        let one = try ask("partner-share", facts, [.hs: "27", .revision: "H4"])
        #expect(one.point("2015")?.number("denominator") == 600)
        #expect(one.findings.contains { $0.message.hasSuffix("are left out: 1") })
    }

    /// It would be passed over; any edition, and one, is what totals are of anyway.
    @Test func anEditionWithoutGoodsIsRefused() throws {
        let facts = MadeUp.goods(rows)
        for id in ["trade-value", "partner-share"] {
            #expect { try ask(id, facts, [.revision: "H4"]) } throws: {
                ($0 as? Refusal)?.cause == .usage && "\($0)".contains("--revision H4 chooses")
            }
            for choice in ["any", "one"] {
                #expect(throws: Never.self) { try ask(id, facts, [.revision: choice]) }
            }
        }
    }

    @Test func ofReconciledFlowsNoRecordIsNoTrade() throws {
        let facts = MadeUp.goods(
            [
                GoodsRow("270112", 70, reporter: "PRK", partner: "CHN", flow: .export),
                GoodsRow("620311", 30, reporter: "PRK", partner: "CHN", flow: .export),
                GoodsRow(
                    "620311", 40, reporter: "PRK", partner: "CHN", flow: .export, period: "2016"),
            ], collection: .baci(vintage: "202501"))
        let result = try ask("trade-value", facts, [.hs: "27", .partner: "CHN"])
        #expect(result.points.map(\.value) == [70, 0])
    }
}
