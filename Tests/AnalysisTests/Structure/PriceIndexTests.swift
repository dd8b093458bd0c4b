import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct PriceIndexTests {
    private func result(
        _ rows: [GoodsRow], _ answers: [Indicator.Parameter: String] = [:]
    ) throws -> IndicatorResult {
        try PriceIndex.result(MadeUp.inquiry(answers), from: MadeUp.goods(rows))
    }

    /// Coal falls by half while its weight doubles, ore stays.
    private let rows = [
        GoodsRow("270112", 1000, weight: 10_000), GoodsRow("260111", 500, weight: 5000),
        GoodsRow("270112", 1000, weight: 20_000, period: "2016"),
        GoodsRow("260111", 500, weight: 5000, period: "2016"),
        GoodsRow("620311", 500, weight: 500, period: "2016"),
    ]

    @Test func splitsPriceFromVolume() throws {
        let result = try result(rows)
        let point = try #require(result.point("2016"))
        #expect(abs(try #require(point.number("laspeyres")) - 200.0 / 3) < 1e-9)
        #expect(abs(try #require(point.number("paasche")) - 60) < 1e-9)
        #expect(abs(try #require(point.value) - (4000.0).squareRoot()) < 1e-9)
        #expect(
            abs(try #require(point.number("volume")) - 10_000 / (4000.0).squareRoot()) < 1e-9)
        #expect(point.count("matched") == 2)
        #expect(point.number("coverage_base") == 100)
        #expect(point.number("coverage") == 75)
        #expect(point.text("compared_with") == "2015")
        #expect(result.point("2015")?.value == 100)
        #expect(result.definition.contains("each period on 2015"))
        #expect(result.parameters.contains { $0.name == "link" && $0.value == "fixed" })
    }

    /// As much a month in two months told together as in the one before.
    @Test func theVolumeOfTwoMonthsIsThatOfOne() throws {
        let months = try result(
            [
                GoodsRow("270112", 1000, weight: 10_000, period: "2019-12"),
                GoodsRow("270112", 2000, weight: 20_000, period: "2020-01..02"),
            ], [.by: "month"])
        let point = try #require(months.point("2020-01..02"))
        #expect(abs(try #require(point.value) - 100) < 1e-9)
        #expect(abs(try #require(point.number("volume")) - 100) < 1e-9)
    }

    @Test func theBaseIsChosenAndTheChainRunsBothWays() throws {
        let more = rows + [GoodsRow("270112", 3000, weight: 20_000, period: "2017")]
        let fixed = try result(more, [.base: "2016"])
        let chain = try result(more, [.base: "2016", .link: "chain"])
        #expect(fixed.point("2016")?.value == 100)
        #expect(chain.point("2016")?.value == 100)
        #expect(abs(try #require(chain.point("2017")?.value) - 300) < 1e-9)
        let back = try #require(chain.point("2015")?.value)
        #expect(abs(back - 10_000 / (4000.0).squareRoot()) < 1e-9)
        #expect { try result(more, [.base: "2019"]) } throws: {
            "\($0)".contains("2015, 2016, 2017")
        }
    }

    /// Months beside a year: the base says that months are meant.
    @Test func takesTheLengthOfItsBase() throws {
        let months = ["2016-01", "2016-02"].map {
            GoodsRow("270112", 1000, weight: 10_000, period: $0)
        }
        let index = try result(rows + months, [.base: "2016-02"])
        #expect(index.points.map(\.period) == ["2016-01", "2016-02"])
        #expect(index.points.map(\.value) == [100, 100])
    }

    /// The rows of the base among them, and in a chain those of the links.
    @Test func aValueTracesBackToAllOfItsRows() throws {
        let more = rows + [GoodsRow("270112", 3000, weight: 20_000, period: "2017")]
        let lines = { (result: IndicatorResult) in
            result.points.map { $0.sources.map(\.lines) }
        }
        #expect(
            try lines(result(more)) == [[[2, 3]], [[2, 3, 4, 5, 6]], [[2, 3, 7]]])
        #expect(
            try lines(result(more, [.link: "chain", .base: "2017"])) == [
                [[2, 3, 4, 5, 6, 7]], [[4, 5, 6, 7]], [[7]],
            ])
    }

    @Test func nothingMatchedIsMissingAndBreaksTheChain() throws {
        let gap = [
            GoodsRow("270112", 1000, weight: 10_000),
            GoodsRow("620311", 500, weight: 500, period: "2016"),
            GoodsRow("620311", 500, weight: 500, period: "2017"),
        ]
        let chain = try result(gap, [.link: "chain"])
        #expect(chain.points.map(\.value) == [100, nil, nil])
        #expect(chain.codes == [.missingValue])
        #expect(try result(gap).points.map(\.value) == [100, nil, nil])
    }

    @Test func pricesAreNotComparedBetweenEditions() throws {
        var later = rows
        for index in 2..<later.count { later[index].revision = .hs2017 }
        let strict = try result(later)
        #expect(strict.point("2016")?.value == nil)
        #expect(strict.codes.contains(.mixedRevisions))
        let any = try result(later, [.revision: "any"])
        #expect(any.point("2016")?.value != nil)
    }

    @Test func aMissingQuantityIsNeverZero() throws {
        let more = rows + [GoodsRow("270112", 77_777, reporter: "RUS", period: "2016")]
        let point = try #require(try result(more).point("2016"))
        #expect(point.value == (try result(rows).point("2016")?.value))
        #expect(point.missing == 1)
        #expect(try #require(point.number("coverage")) < 75)
    }

    @Test func onePeriodZerosAndGapsAreDefined() throws {
        #expect(try result([GoodsRow("270112", 5, weight: 500)]).points.map(\.value) == [100])
        for value in [0, nil] {
            #expect(
                try result([GoodsRow("270112", value, weight: 500)]).points.map(\.value) == [nil])
        }
    }

    /// Fisher's index lies between the two others, and equal prices give 1.
    @Test(arguments: 1...200) func fisherLiesBetween(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func goods(_ scale: Double) -> [Int: PriceRelatives.Goods] {
            Dictionary(
                uniqueKeysWithValues: (0..<8).map { key in
                    let quantity = Double.random(in: 0.001...1e6, using: &random)
                    let price = scale * Double.random(in: 0.01...1e4, using: &random)
                    return (key, PriceRelatives.Goods(value: price * quantity, quantity: quantity))
                })
        }
        let old = goods(1)
        let index = try #require(PriceRelatives(base: old, current: goods(1.5)))
        let between =
            min(index.laspeyres, index.paasche)...max(index.laspeyres, index.paasche)
        #expect(between.contains(index.fisher))
        let factor = index.values.current / index.values.base
        #expect(abs(index.fisher * index.volume - factor) <= 1e-12 * factor)
        let same = old.mapValues {
            PriceRelatives.Goods(value: 7 * $0.value, quantity: 7 * $0.quantity)
        }
        let equal = try #require(PriceRelatives(base: old, current: same))
        #expect(abs(equal.fisher - 1) < 1e-12)
        #expect(abs(equal.laspeyres - 1) < 1e-12)
        #expect(abs(equal.volume - 7) < 1e-12)
    }

    @Test func withoutCommonGoodsThereIsNoIndex() {
        let goods = PriceRelatives.Goods(value: 1, quantity: 1)
        #expect(PriceRelatives(base: [1: goods], current: [2: goods]) == nil)
        #expect(PriceRelatives(base: [Int: PriceRelatives.Goods](), current: [:]) == nil)
    }
}
