import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct SanctionedShareTests {
    private typealias Row = (String, String, Flow, String, String, Int?)

    private let coal: Row = ("CHN", "PRK", .import, "2019", "2701", 60)

    private func share(_ rows: [Row]) throws -> IndicatorResult {
        try SanctionedShare.result(
            MadeUp.inquiry(), from: Bundled.measured(MadeUp.goodsRecords(rows)))
    }

    private func lines(_ point: IndicatorResult.Point?) -> [Int]? {
        point?.sources.first { $0.source.path == "goods.csv" }?.lines
    }

    /// That none of a trade is banned rests on all of it.
    @Test func restsOnTheRowsOfTheWhole() throws {
        let result = try share([
            coal, ("CHN", "PRK", .import, "2019", "1001", 40),
            ("CHN", "PRK", .export, "2019", "1001", 5),
        ])
        let banned = try #require(result.measured("2019", "export", "banned"))
        #expect(banned.value == 60)
        #expect(banned.n == 1)
        #expect(lines(banned) == [2, 3])
        #expect(lines(result.measured("2019", "export", "free")) == [2, 3])
        let none = try #require(result.measured("2019", "import", "banned"))
        #expect(none.value == 0)
        #expect(lines(none) == [4])
    }

    /// A share of a whole that lacks a record is too large, unless a coarser record tells its value.
    @Test func countsWhatItsWholeLacks() throws {
        let unknown: Row = ("RUS", "PRK", .import, "2019", "1001", nil)
        let open = try share([coal, unknown])
        let banned = try #require(open.measured("2019", "export", "banned"))
        #expect(banned.value == 100)
        #expect(banned.missing == 1)
        let held = try share([coal, unknown, ("RUS", "PRK", .import, "2019", "TOTAL", 40)])
        let whole = try #require(held.measured("2019", "export", "banned"))
        #expect(whole.value == 60)
        #expect(whole.missing == 0)
        #expect(held.measured("2019", "export", "free")?.missing == 1)
    }
}
