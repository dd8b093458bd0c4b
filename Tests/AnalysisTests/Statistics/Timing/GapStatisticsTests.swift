import Analysis
import Testing

@Suite struct GapStatisticsTests {
    /// Of days in any order.
    private static func statistics(_ days: [Int], end: Int) -> GapStatistics? {
        let sorted = Set(days).sorted()
        return sorted.last.map { last in
            GapStatistics(
                gaps: zip(sorted, sorted.dropFirst()).map { $1 - $0 }, openGap: end - last)
        }
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
    }
}
