import Analysis
import TestSupport
import Testing
import TradeModel

@Suite struct GapStatisticsTests {
    private static let start = Day(ordinal: 18_000)

    private static func statistics(_ days: [Int], end: Int) -> GapStatistics? {
        GapStatistics(days: days.map(start.advanced(by:)), end: start.advanced(by: end))
    }

    @Test func measuresTheGapsBetweenDistinctDays() throws {
        let statistics = try #require(Self.statistics([30, 0, 4, 4, 10], end: 37))
        #expect(statistics.gaps == [4, 6, 20])
        #expect(statistics.openGap == 7)
        #expect(statistics.mean == 10 && statistics.median == 6 && statistics.longest == 20)
        // 4, 6, 7 and open, 20: after 6 one half is left, until 20.
        #expect(statistics.medianWithOpenGap == 13)
    }

    @Test func countsALongOpenGapAsLongerThanItIs() throws {
        let statistics = try #require(Self.statistics([0, 2, 5], end: 400))
        #expect(statistics.median == 2.5)
        #expect(statistics.medianWithOpenGap == 3)
        let single = try #require(Self.statistics([0, 2], end: 400))
        #expect(single.median == 2 && single.medianWithOpenGap == 2)
    }

    @Test func hasNoGapWithOneDay() throws {
        let statistics = try #require(Self.statistics([3], end: 3))
        #expect(statistics.gaps.isEmpty && statistics.openGap == 0)
        #expect(statistics.mean == nil && statistics.median == nil && statistics.longest == nil)
        #expect(statistics.medianWithOpenGap == nil)
        #expect(Self.statistics([], end: 3) == nil)
    }

    @Test func doesNotDependOnTheOrderAndAddsUp() throws {
        var generator = SeededGenerator(seed: 35)
        for _ in 0..<100 {
            let days = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                Int.random(in: 0...500, using: &generator)
            }
            let statistics = try #require(Self.statistics(days, end: 500))
            #expect(statistics == Self.statistics(days.shuffled(using: &generator), end: 500))
            let first = try #require(days.min())
            let openGap = try #require(statistics.openGap)
            #expect(statistics.gaps.reduce(openGap, +) == 500 - first)
        }
    }
}
