import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct GoodsTests {
    private func codes(_ records: [TradeRecord]) -> [String] {
        records.map(\.cell.commodity.description).sorted()
    }

    @Test func wholesComeBeforeTheirParts() {
        let facts = MadeUp.reports([
            "CHN PRK import 2010 TOTAL 9", "CHN PRK import 2010 27 5", "CHN PRK import 2010 2701 5",
            "CHN PRK import 2010 270112 5", "CHN PRK import 2010 0303 2",
            "CHN PRK import 2010 030311 1",
            "RUS PRK import 2010 2701 7", "CHN PRK export 2010 270112 3",
        ])
        #expect(codes(Goods.coarsest(of: facts.trade)) == ["0303", "27", "2701", "270112"])
        #expect(
            codes(Goods.finest(of: facts.trade)) == ["030311", "2701", "270112", "270112"])
        #expect(Goods.coarsest(of: facts.trade).allSatisfy { $0.role == .counted })
    }

    /// The parts of a chapter add up to it, so that finer goods that are not split are in it.
    @Test func partsOfAChapterAreTheWholeOfFinerGoods() {
        let facts = MadeUp.goods([
            GoodsRow("27", 100, part: "regime:10"), GoodsRow("27", 50, part: "regime:14"),
            GoodsRow("270112", 150), GoodsRow("72", 9), GoodsRow("72", 9, part: "regime:10"),
        ])
        #expect(codes(Goods.coarsest(of: facts.trade)) == ["27", "27", "72"])
        #expect(codes(Goods.finest(of: facts.trade)) == ["270112", "72"])
    }

    @Test func theWorldStaysControl() {
        let facts = MadeUp.reports(["CHN WLD import 2010 27 5", "CHN WLD import 2010 TOTAL 5"])
        #expect(Goods.coarsest(of: facts.trade).map(\.role) == [.control])
        #expect(Goods.finest(of: facts.trade).map(\.role) == [.control])
    }

    @Test func ofNothingThereIsNothing() {
        let totals = MadeUp.reports(["CHN PRK import 2010 TOTAL 9"])
        #expect(Goods.coarsest(of: totals.trade).isEmpty)
        #expect(Goods.finest(of: totals.trade).isEmpty)
    }

    /// Against a slow and obvious rule: no other record of the trade is above, or below.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func agreesWithThePairwiseRule(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let codes = ["TOTAL", "27", "2701", "270112", "2709", "03", "0303", "030311"]
        var reports: [Report] = []
        for place in ["CHN", "RUS"] {
            for code in codes where Bool.random(using: &random) {
                reports.append(Report(place, "PRK", .import, 2010, code, 1))
            }
        }
        let records = MadeUp.reports(reports).trade
        func isAbove(_ a: TradeRecord, _ b: TradeRecord) -> Bool {
            a.cell.reporter == b.cell.reporter && a.cell.commodity != .total
                && a.cell.commodity != b.cell.commodity
                && b.cell.commodity.digits.hasPrefix(a.cell.commodity.digits)
        }
        let goods = records.filter { $0.cell.commodity != .total }
        let top = goods.filter { record in !records.contains { isAbove($0, record) } }
        let bottom = goods.filter { record in !records.contains { isAbove(record, $0) } }
        #expect(Goods.coarsest(of: records).map(\.origin) == top.map(\.origin))
        #expect(Goods.finest(of: records).map(\.origin) == bottom.map(\.origin))
    }
}
