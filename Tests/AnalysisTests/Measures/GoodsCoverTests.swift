import Testing
import TradeModel

@testable import Analysis

@Suite struct GoodsCoverTests {
    private let year = TimeSpan.year(Year(2019))

    private func cover(_ rows: [GoodsRow]) -> GoodsCover {
        GoodsCover(GoodsItem.items(of: MadeUp.goods(rows).trade, flow: .export), over: year)
    }

    @Test func eachSideIsCoveredByItself() {
        let both = cover(MadeUp.yearsAndMonths(12))
        #expect(both.total.value == Amount(1000))
        #expect(both.missing == 0)
        let open = cover(MadeUp.monthsOfTwo)
        #expect(open.open == 0)
        #expect(open.gaps.values.sorted() == [9])
        #expect(open.missing == 9)
    }

    @Test func aPeriodThatIsPutTogetherNeedsAllSides() {
        let sum = cover(MadeUp.monthsOfTwo).ofPeriod(year)
        #expect(sum.open == 9)
        #expect(sum.items.count == 15)
        let stated = cover(MadeUp.yearsAndMonths(11)).ofPeriod(year)
        #expect(stated.open == 0)
        #expect(stated.missing == 1)
        #expect(stated.total.value == Amount(400))
    }

    @Test func theWorldIsNotAddedToItsPartners() {
        let months = MadeUp.months(1...12, of: "2019", "2701", 5, reporter: "CHN")
        let world = cover(
            months.map { row in
                var row = row
                row.partner = "RUS"
                return row
            } + [GoodsRow("2701", 80, partner: "WLD", period: "2019")])
        #expect(world.total.value == Amount(80))
    }

    @Test func nothingCoversNothing() {
        #expect(cover([]).open == 12)
    }
}
