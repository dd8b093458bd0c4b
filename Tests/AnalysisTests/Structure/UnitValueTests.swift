import Testing
import TradeModel

@testable import Analysis

@Suite struct UnitValueTests {
    private func result(
        _ rows: [GoodsRow], _ answers: [Indicator.Parameter: String] = [:]
    ) throws -> IndicatorResult {
        try UnitValue.result(MadeUp.inquiry(answers), from: MadeUp.goods(rows))
    }

    private let coal = [
        GoodsRow("270112", 80_000, weight: 1_000_000),
        GoodsRow("270112", 120, weight: 1000, reporter: "RUS"),
        GoodsRow("270112", 500, weight: 2000, reporter: "IND"),
    ]

    @Test func isTheMedianOverRecords() throws {
        let result = try result(coal)
        let point = try #require(result.point("2015", "goods", "270112"))
        #expect(result.unit == "USD/t")
        #expect(abs(try #require(point.value) - 120) < 1e-9)
        #expect(abs(try #require(point.number("p10")) - 88) < 1e-9)
        #expect(abs(try #require(point.number("p90")) - 224) < 1e-9)
        #expect(abs(try #require(point.number("mean")) - 80_620.0 / 1003) < 1e-9)
        #expect(point.number("quantity") == 1003)
        #expect(point.n == 3)
        #expect(point.text("quantity_unit") == "t")
        #expect(result.findings.isEmpty)
    }

    /// A record without a weight changes no price; it is counted.
    @Test func aMissingQuantityIsNeverZero() throws {
        let more = coal + [GoodsRow("270112", 9_999_999, reporter: "DEU")]
        let point = try #require(try result(more).points.first)
        let before = try #require(try result(coal).points.first)
        #expect(point.value == before.value)
        #expect(point.number("mean") == before.number("mean"))
        #expect(point.n == 3)
        #expect(point.missing == 1)
    }

    @Test func smallAndEstimatedWeightsAreLeftOutAndCounted() throws {
        let rows =
            coal + [
                GoodsRow("270112", 50, weight: 99, reporter: "DEU"),
                GoodsRow("270112", 70, weight: 700, reporter: "THA", isEstimated: true),
            ]
        let point = try #require(try result(rows).points.first)
        #expect(point.n == 3)
        #expect(point.count("small") == 1)
        #expect(point.count("estimated") == 1)
        let all = try result(rows, [.minimumQuantity: "0", .estimates: "use"])
        #expect(all.points.first?.n == 5)
        let none = try result([GoodsRow("270112", 50, weight: 99)])
        #expect(none.points.map(\.value) == [nil])
        #expect(none.codes == [.missingValue])
    }

    @Test func otherUnitsAreKeptApart() throws {
        let result = try result(
            [
                GoodsRow("640399", 900, supplementary: (30, "2u")),
                GoodsRow("640399", 100, reporter: "RUS", supplementary: (20, "u")),
                GoodsRow("640399", 500, reporter: "IND", supplementary: (10, "2u")),
            ], [.quantity: "supplementary"])
        #expect(result.points.map { $0.text("quantity_unit") } == ["2u", "u"])
        #expect(result.points.map(\.value) == [40, 5])
        #expect(result.unit == "USD/unit of the goods")
    }

    @Test func goodsAreChosen() throws {
        let rows = coal + [GoodsRow("620311", 100, weight: 1000)]
        #expect(try result(rows).points.count == 2)
        #expect(try result(rows, [.hs: "62"]).points.map { $0.text("goods") } == ["620311"])
        #expect { try result(rows, [.hs: "2701", .level: "2"]) } throws: {
            "\($0)".contains("finer --level")
        }
    }

    @Test func valuesOfZeroAndGapsGiveNoPrice() throws {
        let result = try result([
            GoodsRow("270112", 0, weight: 500), GoodsRow("270119", nil, weight: 500),
        ])
        #expect(result.points.map(\.value) == [nil, nil])
        #expect(result.points.map(\.missing) == [1, 1])
    }

    @Test(arguments: [
        (Indicator.Parameter.flow, "both"), (.minimumQuantity, "-1"), (.minimumQuantity, "few"),
        (.quantity, "volume"), (.estimates, "maybe"), (.level, "section"), (.level, "8"),
    ])
    func whatIsNoAnswerIsRefused(_ parameter: Indicator.Parameter, _ answer: String) {
        #expect { try result(coal, [parameter: answer]) } throws: {
            ($0 as? Refusal)?.cause == .usage
        }
    }
}
