import TestSupport
import Testing
import TradeModel

@Suite struct TimeSpanTests {
    @Test(arguments: [
        ("2016", "2016-01-01", "2016-12-31"), ("2016-11", "2016-11-01", "2016-11-30"),
        ("2016-11-30", "2016-11-30", "2016-11-30"), ("2016Q4", "2016-10-01", "2016-12-31"),
        ("2003..2007", "2003-01-01", "2007-12-31"), ("2020-01..02", "2020-01-01", "2020-02-29"),
        ("2022-12..2023-04", "2022-12-01", "2023-04-30"),
        ("2018-09-18..20", "2018-09-18", "2018-09-20"),
        ("2016-11-30..2016-12-31", "2016-11-30", "2016-12-31"),
        ("2016Q3..2017Q1", "2016-07-01", "2017-03-31"),
    ])
    func readsAndPrints(text: String, first: String, last: String) throws {
        let span = try #require(TimeSpan(text))
        #expect(span.description == text)
        #expect(span.days.lowerBound.description == first)
        #expect(span.days.upperBound.description == last)
    }

    @Test(arguments: [
        ("2016-11-30..12-31", "2016-11-30..2016-12-31"), ("2020-01..2020-02", "2020-01..02"),
        ("2018-09-18..2018-09-20", "2018-09-18..20"), ("2018-09-18..09-20", "2018-09-18..20"),
        ("2016Q1..Q4", "2016Q1..2016Q4"),
    ])
    func takesWhatTheSecondLeavesOut(text: String, printed: String) {
        #expect(TimeSpan(text)?.description == printed)
    }

    @Test(arguments: [
        "2016-13", "2015-02-29", "2020-02..01", "16-11", " 2016", "+2016", "", "..", "2016..",
        "..2016", "2016..2016", "2020-01..01", "2020-01..13", "2003..07", "2003..7", "2020-01..2",
        "2018-09-18..9", "2020-01..-02", "2016Q1..4", "2016..2016-12", "2016-01..2016",
        "2020-01...02", "2020-01..02..03", "2020-01..2020-02-01", "2020-01 .. 02",
        "2020-01–02", "2016Q1..2016-06", "2016-11-30..2016-12-32", "2020-12..01",
    ])
    func refuses(text: String) {
        #expect(TimeSpan(text) == nil)
    }

    /// A question may name one period twice, a table may not.
    @Test func aTimeThatIsAskedAboutMayNameOnePeriodTwice() {
        for text in ["2018", "2018Q2", "2018-04", "2018-04-30"] {
            #expect(TimeSpan.asked("\(text)..\(text)") == TimeSpan(text))
        }
        #expect(TimeSpan.asked("2003..2007") == TimeSpan("2003..2007"))
        for text in ["..", "2018..2018..2018", "2018..2017", "x..x", "2018...2018"] {
            #expect(TimeSpan.asked(text) == nil, "\(text)")
        }
    }

    @Test func readsBackWhatItPrints() throws {
        var generator = SeededGenerator(seed: 11)
        let start = try #require(Day("1950-01-01"))
        for _ in 0..<2000 {
            let day = start.advanced(by: .random(in: 0...40_000, using: &generator))
            let length = Int.random(in: 0...40, using: &generator)
            for span in [
                .days(day...day.advanced(by: length)), span(Year(containing: day), length),
                span(Quarter(containing: day), length), span(Month(containing: day), length),
            ] as [TimeSpan] {
                #expect(TimeSpan(span.description) == span, "\(span)")
            }
        }
    }

    private func span<P: Period>(_ first: P, _ length: Int) -> TimeSpan {
        TimeSpan(first...first.advanced(by: length))
    }

    @Test func givesItsPeriodsInItsOwnFrequencyOnly() throws {
        let span = try #require(TimeSpan("2020-01..02"))
        #expect(span.frequency == .monthly)
        #expect(span.range(of: Month.self)?.count == 2)
        #expect(span.range(of: Year.self) == nil && span.range(of: Day.self) == nil)
        #expect(TimeSpan.year(Year(2020)).range(of: Year.self) == Year(2020)...Year(2020))
    }

    @Test func ordersByFirstDayThenLastDayThenFrequency() {
        let texts = [
            "2016-01-01", "2016-01", "2016-01..02", "2016-01..03", "2016Q1", "2016", "2016-02",
        ]
        #expect(texts.compactMap(TimeSpan.init).reversed().sorted().map(\.description) == texts)
    }
}
