import Testing
import TradeModel

@testable import Analysis

@Suite struct SumOfSidesTests {
    private struct Part {
        let period: TimeSpan
        let side: GoodsTree.Side
    }

    private let year = TimeSpan.year(Year(2019))
    private let told = GoodsTree.Side(reporter: .group("A"), partner: .world, flow: .import)
    private let lacking = GoodsTree.Side(reporter: .group("B"), partner: .world, flow: .import)

    private var whole: [Part] { [Part(period: year, side: told)] }
    private var months: [Part] {
        ["2019-01", "2019-02"].compactMap { TimeSpan($0) }.map { Part(period: $0, side: lacking) }
    }

    private func sum(_ parts: [Part], lacking: Set<GoodsTree.Side>) -> SumOfSides<Part> {
        SumOfSides(parts, of: year, lacking: lacking) { ($0.period, $0.side) }
    }

    @Test func besideTheStatedPeriodASideThatLacksMonthsIsLeftOut() {
        let sum = self.sum(whole + months, lacking: [lacking])
        #expect(sum.parts.map(\.side) == [told])
        #expect(!sum.isOpen)
    }

    @Test func aSumOfShorterPeriodsIsNoneWhereMonthsLack() {
        let sum = self.sum(months, lacking: [lacking])
        #expect(sum.parts.count == 2)
        #expect(sum.isOpen)
    }

    @Test func whereNothingLacksAllIsAddedUp() {
        #expect(sum(whole + months, lacking: []).parts.count == 3)
        #expect(!sum(months, lacking: []).isOpen)
    }
}
