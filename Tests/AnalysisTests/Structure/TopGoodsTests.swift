import Testing
import TradeModel

@testable import Analysis

@Suite struct TopGoodsTests {
    private func result(_ rows: [GoodsRow], top: Int = 2) throws -> IndicatorResult {
        try TopGoods.result(
            TradeQuestion(subject: .northKorea, direction: .export), .heading, top: top,
            from: MadeUp.goods(rows))
    }

    @Test func ranksGoodsAndAddsThemUp() throws {
        let result = try result([
            GoodsRow("6704", 516), GoodsRow("2601", 200), GoodsRow("270112", 100),
            GoodsRow("270119", 184),
        ])
        #expect(result.points.map { $0.text("rank") } == ["1", "2"])
        #expect(result.points.map { $0.text("goods") } == ["6704", "2701"])
        #expect(result.points.map(\.value) == [51.6, 80])
        #expect(result.points.map { $0.number("share") } == [51.6, 28.4])
        #expect(result.points.map(\.n) == [1, 2])
    }

    @Test func ofEqualAmountsTheLowerCodeComesFirst() throws {
        let result = try result([GoodsRow("6704", 5), GoodsRow("2601", 5)], top: 1)
        #expect(result.points.map { $0.text("goods") } == ["2601"])
    }

    @Test func sharesAreOfAllTrade() throws {
        let result = try result([GoodsRow("TOTAL", 1000), GoodsRow("2701", 250)], top: 9)
        #expect(result.points.map(\.value) == [25])
        #expect(result.codes == [.unspecifiedGoods])
    }

    @Test func zerosAndGapsGiveNoShare() throws {
        for (value, missing) in [(0, 0), (nil, 1)] as [(Int?, Int)] {
            let result = try result([GoodsRow("2701", value)])
            #expect(result.points.map(\.value) == [nil])
            #expect(result.points.map(\.missing) == [missing])
        }
    }

    @Test(arguments: ["0", "-1", "x", "1.5", ""]) func noCountIsRefused(_ top: String) {
        #expect { try MadeUp.inquiry([.top: top]).top(usually: 5) } throws: {
            ($0 as? Refusal)?.cause == .usage
        }
    }

    @Test func goodsToldTooCoarselyAreRefused() {
        #expect { try result([GoodsRow("27", 5)]) } throws: { "\($0)".contains("--level 2") }
    }
}
