import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct DayStretchesTests {
    /// Against sets of days.
    @Test(arguments: 0..<40) func theyAreWhatSetsOfDaysAre(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let first = Day.text("2021-12-20")
        let both = (0..<2).map { _ in
            (0..<Int.random(in: 0...5, using: &random)).map { _ -> ClosedRange<Day> in
                let start = first.advanced(by: Int.random(in: 0...40, using: &random))
                return start...start.advanced(by: Int.random(in: 0...9, using: &random))
            }
        }
        let (a, b) = (DayStretches(both[0]), DayStretches(both[1]))
        let (left, right) = (Set(both[0].joined()), Set(both[1].joined()))
        #expect(days(a) == left)
        #expect(days(a.union(b)) == left.union(right))
        #expect(days(a.subtracting(b)) == left.subtracting(right))
        #expect(days(a.intersection(b)) == left.intersection(right))
        #expect(a.count == left.count)
        #expect(a.months == Set(left.map { Month(containing: $0) }))
        #expect(
            (0...60).allSatisfy {
                a.contains(first.advanced(by: $0)) == left.contains(first.advanced(by: $0))
            })
    }

    @Test func wholeMonthsAreWrittenAsMonths() {
        let days = DayStretches([
            Day.text("2022-02-01")...Day.text("2022-02-28"),
            Day.text("2022-03-01")...Day.text("2022-03-31"),
            Day.text("2022-05-02")...Day.text("2022-05-03"),
        ])
        #expect(days.text == "2022-02..03, 2022-05-02..03")
    }

    private func days(_ stretches: DayStretches) -> Set<Day> { Set(stretches.ranges.joined()) }
}
