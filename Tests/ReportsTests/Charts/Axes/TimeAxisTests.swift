import TestSupport
import Testing
import TradeModel

@testable import Reports

@Suite struct TimeAxisTests {
    private func axis(
        _ period: String, width: Double = 500, finest: Frequency? = nil
    ) -> TimeAxis {
        TimeAxis(
            days: SampleCharts.days(period), left: 50, right: 50 + width, finest: finest)
    }

    @Test func daysLieWhereTheyAre() {
        let axis = axis("2019..2020", width: 731)
        #expect(axis.start(of: Day("2019-01-01")!) == 50)
        #expect(axis.start(of: Day("2020-01-01")!) == 50 + 365)
        #expect(axis.extent(of: SampleCharts.days("2020")).right == 50 + 731)
        // What reaches beyond the axis ends at it.
        #expect(axis.extent(of: SampleCharts.days("2015..2019")).left == 50)
    }

    @Test func ticksAreMonthsQuartersOrYearsByTheRoom() {
        #expect(axis("2020").ticks.map(\.label).prefix(3) == ["Jan", "Feb", "Mar"])
        #expect(axis("2020").periodsBelow.map(\.label) == ["2020"])
        #expect(
            axis("2018..2020").ticks.map(\.label).prefix(5) == ["Jan", "Apr", "Jul", "Oct", "Jan"])
        #expect(axis("2011..2020").ticks.map(\.label).count == 10)
        #expect(axis("2001..2020").ticks.map(\.label).prefix(2) == ["2002", "2004"])
        #expect(axis("1900..2020").ticks.map(\.label).prefix(2) == ["1910", "1920"])
    }

    /// A month alone would not tell one day from another.
    @Test func ticksOfDailyValuesAreDaysWhereTheyHaveRoom() {
        let weeks = axis("2020-02-20..2020-03-10", finest: .daily)
        #expect(weeks.ticks.map(\.label).prefix(3) == ["20", "21", "22"])
        #expect(weeks.ticks.count == 20)
        #expect(weeks.periodsBelow.map(\.label) == ["Feb 2020", "Mar 2020"])
        let months = axis("2020-01..02", finest: .daily)
        #expect(months.ticks.map(\.label).prefix(4) == ["1", "6", "11", "16"])
        #expect(axis("2020-02-20..2020-03-10").ticks.map(\.label) == ["Feb", "Mar"])
        #expect(axis("2018..2020", finest: .daily).ticks.first?.label == "Jan")
    }

    /// The last named month would seem to be that of the days.
    @Test func aMonthWithoutRoomForItsYearIsNamed() {
        let short = axis("2022-11-01..2023-01-14", width: 185, finest: .daily)
        #expect(short.ticks.map(\.label).suffix(2) == ["1", "11"])
        #expect(short.periodsBelow.map(\.label) == ["Nov 2022", "Dec 2022", "Jan"])
        let day = axis("2022-11-30..2022-12-15", width: 400, finest: .daily)
        #expect(day.periodsBelow.map(\.label) == ["Nov", "Dec 2022"])
    }

    /// The name of its first month would say that a value is of that month.
    @Test func ticksOfQuartersAreQuarters() {
        let axis = axis("2022..2023", finest: .quarterly)
        #expect(
            axis.ticks.map(\.label) == ["Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4"])
        #expect(axis.periodsBelow.map(\.label) == ["2022", "2023"])
        #expect(axis.ticks[1].middle == axis.middle(of: SampleCharts.days("2022Q2")))
        #expect(self.axis("2000..2020", finest: .quarterly).ticks.first?.label == "2000")
        #expect(self.axis("2022..2023").ticks.first?.label == "Jan")
    }

    /// The middle of a year would look like its July.
    @Test(arguments: [("2020", ["2020"]), ("2019..2021", ["2019", "2020", "2021"])])
    func ticksOfYearsAreYears(period: String, years: [String]) {
        let axis = axis(period, width: 700, finest: .annual)
        #expect(axis.ticks.map(\.label) == years)
        #expect(axis.periodsBelow.isEmpty)
        #expect(self.axis(period, width: 700).ticks.first?.label == "Jan")
    }

    @Test func labelsDoNotTouch() {
        var generator = SeededGenerator(seed: 5)
        let kinds: [Frequency] = [.annual, .daily, .quarterly]
        for _ in 0..<500 {
            let first = Day(2000, 1, 1)!.advanced(by: Int.random(in: 0...9000, using: &generator))
            let length = [60, 400, 20_000].randomElement(using: &generator) ?? 0
            let last = first.advanced(by: Int.random(in: 0...length, using: &generator))
            let axis = TimeAxis(
                days: first...last, left: 40,
                right: 40 + Double.random(in: 90...700, using: &generator),
                finest: kinds.randomElement(using: &generator))
            for ticks in [axis.ticks, axis.periodsBelow] {
                for (a, b) in zip(ticks, ticks.dropFirst()) {
                    let half = { TextMetrics.width(of: $0, .tick) / 2 }
                    #expect(a.middle + half(a.label) < b.middle - half(b.label), "\(first) \(last)")
                }
            }
        }
    }
}
