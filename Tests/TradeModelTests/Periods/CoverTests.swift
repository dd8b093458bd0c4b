import TestSupport
import Testing
import TradeModel

@Suite struct CoverTests {
    @Test func goesOnWithTheShortestCell() {
        #expect(Cover.of(1...3, by: [1...3, 1...1, 2...2, 3...3]) == [1, 2, 3])
    }

    @Test func takesTwoPeriodsPublishedAsOneBeforeEitherOfThem() {
        #expect(Cover.of(1...3, by: [1...1, 2...2, 1...2, 3...3]) == [2, 3])
    }

    @Test func knowsNoCoverWithAGapOrAnOverlap() {
        #expect(Cover.of(1...3, by: [1...1, 3...3]) == nil)
        #expect(Cover.of(1...3, by: [1...2, 2...3]) == nil)
        #expect(Cover.of(1...3, by: [0...3, 1...4]) == nil)
    }

    @Test func findsAWayRoundADeadEnd() {
        #expect(Cover.of(1...4, by: [1...1, 2...2, 1...3, 4...4]) == [2, 3])
    }

    @Test func cellsOfTheSameExtentKeepTheOrderGiven() {
        #expect(Cover.of(1...1, by: [1...1, 1...1]) == [0])
    }

    /// Months and pairs of months with the last month missing: every chain is a dead end, and a
    /// search without memory tries as many as there are.
    @Test(.timeLimit(.minutes(1))) func manyDeadEndsAreTriedOnce() {
        let months = (1...400).map { $0...$0 }
        let pairs = (1...399).map { $0...($0 + 1) }
        #expect(Cover.of(1...402, by: months + pairs) == nil)
        #expect(Cover.of(1...400, by: months + pairs)?.count == 200)
    }

    /// Against a search that tries everything.
    @Test(arguments: 1...200) func agreesWithASlowSearch(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let ranges = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
            let start = Int.random(in: 1...6, using: &generator)
            return start...Int.random(in: start...6, using: &generator)
        }
        let chain = Cover.of(1...6, by: ranges)
        #expect((chain != nil) == isCovered(from: 1, ranges))
        if let chain {
            #expect(chain.flatMap { Array(ranges[$0]) } == Array(1...6))
        }
    }

    /// A month of which a part is there is not open, whichever part it is.
    @Test(
        arguments: [
            ([], 3), (["2020-01"], 2), (["2020-01", "2020-02..03"], 1), (["2020-01-01..15"], 2),
            (["2020-01-10..20"], 2), (["2020-01-31..2020-02-01"], 1), (["2020-03-31"], 2),
            (["2019-12"], 3),
        ] as [([String], Int)])
    func aMonthIsOpenWhereNoDayOfItIsThere(_ times: [String], _ open: Int) throws {
        let whole = try #require(TimeSpan("2020Q1")).days
        let days = try times.map { try #require(TimeSpan($0)).days }
        #expect(Cover.openMonths(of: whole, beside: days) == open)
    }

    private func isCovered(from start: Int, _ ranges: [ClosedRange<Int>]) -> Bool {
        if start == 7 { return true }
        return ranges.contains {
            $0.lowerBound == start && isCovered(from: $0.upperBound + 1, ranges)
        }
    }
}
