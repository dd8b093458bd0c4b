import Testing
import TradeModel

@Suite struct CapWindowTests {
    @Test func calendarYearsRunFromTheFirstToTheDay() {
        let measure = cap(.calendarYear, from: "2018-01-01")
        #expect(windows(measure, "2020-06-30") == ["2018", "2019", "2020"])
        #expect(windows(measure, "2017-12-31") == [])
    }

    @Test func aYearStaysWholeWhereTheMeasureEndsInIt() {
        let measure = cap(.calendarYear, from: "2017-01-01", to: "2017-09-04")
        #expect(windows(measure, "2020-01-01") == ["2017"])
    }

    @Test func ofAWindowTheMeasureHoldsFromItsFirstDayToItsLast() {
        let measure = cap(.calendarYear, from: "2016-07-01", to: "2017-09-04")
        let life = measure.windows(begunBy: ClosedRange<Day>.of("2020-01-01").lowerBound)
            .map(measure.life(within:))
        #expect(
            life.map(\.lowerBound.description) == ["2016-07-01", "2017-01-01"])
        #expect(
            life.map(\.upperBound.description) == ["2016-12-31", "2017-09-04"])
    }

    @Test func twelveMonthsRunFromTheFirstDay() {
        let measure = cap(.twelveMonths, from: "2017-12-22")
        #expect(
            windows(measure, "2019-12-21") == ["2017-12-22..2018-12-21", "2018-12-22..2019-12-21"])
        #expect(windows(measure, "2019-12-22").count == 3)
    }

    @Test func aLeapDayHasAnniversariesAtTheEndOfFebruary() {
        let measure = cap(.twelveMonths, from: "2020-02-29")
        #expect(
            windows(measure, "2024-03-01") == [
                "2020-02-29..2021-02-27", "2021-02-28..2022-02-27", "2022-02-28..2023-02-27",
                "2023-02-28..2024-02-28", "2024-02-29..2025-02-27",
            ])
    }

    @Test func oneWindowIsNamedByMonthsWhereItIsWholeMonths() {
        #expect(
            windows(cap(.whole, from: "2017-10-01", to: "2017-12-31"), "2020-01-01")
                == ["2017-10..12"])
        #expect(
            windows(cap(.whole, from: "2016-11-30", to: "2016-12-31"), "2020-01-01")
                == ["2016-11-30..2016-12-31"])
    }

    @Test func aBanHasNoWindow() {
        #expect(Measure.madeUp().windows(begunBy: ClosedRange<Day>.of("2020").upperBound).isEmpty)
    }

    /// Thirty days after the end of October are over with the 30th of November.
    @Test(arguments: [
        ("2022-11-29", "2022-09-30"), ("2022-11-30", "2022-09-30"), ("2022-12-01", "2022-10-31"),
        ("2023-03-02", "2022-12-31"), ("2023-03-03", "2023-01-31"),
    ])
    func aMonthIsDueWhenTheDaysAfterItsEndAreOver(_ day: String, _ last: String) {
        let measure = cap(.calendarYear, from: "2018-01-01", reportingDays: 30)
        let due = measure.lastDayDue(on: ClosedRange<Day>.of(day).lowerBound)
        #expect(due == ClosedRange<Day>.of(last).lowerBound)
    }

    @Test func withoutATimeForReportsEveryDayIsDue() {
        let day = ClosedRange<Day>.of("2022-11-30").lowerBound
        #expect(cap(.calendarYear, from: "2018-01-01").lastDayDue(on: day) == day)
    }

    private func cap(
        _ window: Measure.Window, from: String, to: String? = nil, reportingDays: Int? = nil
    ) -> Measure {
        .madeUp(
            "cap", .cap, from: from, to: to,
            cap: Measure.Cap(
                amounts: [Quantity(500_000, .barrels)], window: window,
                deliveries: "oil-deliveries",
                estimates: nil, reportingDays: reportingDays))
    }

    private func windows(_ measure: Measure, _ day: String) -> [String] {
        measure.windows(begunBy: ClosedRange<Day>.of(day).lowerBound).map(\.description)
    }
}
