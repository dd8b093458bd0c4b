import Testing
import TradeModel

@Suite struct DayTests {
    @Test func agreesWithACalendarCountedDayByDay() throws {
        var expected = try #require(Day("1600-01-01"))
        for (year, month, day) in SlowCalendar(years: 1600..<2401) {
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            guard Day(text) == expected, Day(year, month, day) == expected,
                expected.description == text, expected.components == (year, month, day)
            else {
                Issue.record("\(text) is read as \(String(describing: Day(text)))")
                return
            }
            expected = expected.advanced(by: 1)
        }
        #expect(expected.description == "2401-01-01")
    }

    @Test func countsFromTheYear1970() {
        #expect(Day("1970-01-01")?.ordinal == 0)
        #expect(Day("1969-12-31")?.ordinal == -1)
        #expect(Day("2000-02-29")?.ordinal == 11_016)
        #expect(Day("2026-11-21")?.ordinal == 20_778)
    }

    @Test func knowsTheLastDayOfEveryMonth() {
        for year in [1, 4, 100, 400, 1900, 2000, 2015, 2016, 9999] {
            for month in 1...12 {
                let length = SlowCalendar.length(ofMonth: month, in: year)
                #expect(Day(year, month, length) == Month(year, month)?.lastDay)
                #expect(Day(year, month, length + 1) == nil)
            }
        }
    }

    @Test(arguments: [
        "2015-02-29", "1900-02-29", "2016-13-01", "2016-00-01", "2016-01-00", "2016-04-31",
        "0000-01-01", "2016-11-3", "2016-1-30", "16-11-30", "2016-11-30 ", " 2016-11-30",
        "+2016-11-30", "-2016-11-30", "2016/11/30", "2016-11-30T00:00", "20161130", "",
        "２０１６-11-30", "2016-11-30\u{301}", "2016‐11‐30", "2016-11--1", "2016-11-+1",
    ])
    func refuses(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func refusesNumbersThatNoCalendarHas() {
        #expect(Day(2016, 1, .max) == nil)
        #expect(Day(2016, 1, .min) == nil)
        #expect(Day(.max, 1, 1) == nil)
        #expect(Day(2016, .min, 1) == nil)
    }

    @Test func isItsOwnFirstAndLastDay() throws {
        let day = try #require(Day("2016-11-30"))
        #expect(day.firstDay == day && day.lastDay == day && Day(containing: day) == day)
    }
}
