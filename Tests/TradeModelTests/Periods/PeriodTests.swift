import Testing
import TradeModel

@Suite struct PeriodTests {
    @Test func everyDayFallsInThePeriodThatHoldsIt() throws {
        let first = try #require(Day("1999-01-01"))
        for day in first...first.advanced(by: 3000) {
            for holds in [holds(Year.self, day), holds(Quarter.self, day), holds(Month.self, day)] {
                #expect(holds)
            }
        }
    }

    private func holds<P: Period>(_ type: P.Type, _ day: Day) -> Bool {
        let period = P(containing: day)
        return (period.firstDay...period.lastDay).contains(day)
            && period.lastDay.advanced(by: 1) == period.advanced(by: 1).firstDay
            && P(ordinal: period.ordinal) == period && period < period.advanced(by: 1)
    }
}
