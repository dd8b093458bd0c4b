import Testing
import TradeModel

@Suite struct MonthTests {
    @Test func readsWhatItPrints() throws {
        var month = try #require(Month("0001-01"))
        while month.ordinal <= 9999 * 12 + 11 {
            guard Month(month.description) == month else {
                Issue.record("\(month) is not read back")
                return
            }
            month = month.advanced(by: 1)
        }
        #expect(Month("2016-11")?.description == "2016-11")
    }

    @Test(arguments: [
        "2016-13", "2016-00", "16-11", " 2016-11", "2016-11 ", "+2016-11", "2016-1", "201611",
        "2016-011", "0000-01", "2016-11-", "2016", "",
    ])
    func refuses(text: String) {
        #expect(Month(text) == nil)
    }

    @Test func countsOverTheTurnOfTheYear() throws {
        let december = try #require(Month("2022-12"))
        #expect(december.advanced(by: 1).description == "2023-01")
        #expect(december.advanced(by: -12).description == "2021-12")
        #expect(december.distance(to: try #require(Month("2023-04"))) == 4)
        #expect(december.number == 12)
        #expect(december.year == Year(2022))
    }

    @Test func holdsItsDays() throws {
        let february = try #require(Month("2016-02"))
        #expect(february.firstDay.description == "2016-02-01")
        #expect(february.lastDay.description == "2016-02-29")
        for day in february.firstDay...february.lastDay {
            #expect(Month(containing: day) == february)
        }
        #expect(Month("9999-12")?.lastDay.description == "9999-12-31")
    }
}
