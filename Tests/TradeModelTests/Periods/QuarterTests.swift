import Testing
import TradeModel

@Suite struct QuarterTests {
    @Test func readsWhatItPrints() throws {
        let first = try #require(Quarter("0001Q1"))
        for index in 0..<40_000 - 4 {
            let quarter = first.advanced(by: index)
            guard Quarter(quarter.description) == quarter else {
                Issue.record("\(quarter) is not read back")
                return
            }
        }
        #expect(first.advanced(by: 39_995).description == "9999Q4")
    }

    @Test(arguments: [
        "2016Q0", "2016Q5", "2016q4", "2016-Q4", "2016Q", "2016Q04", "16Q4", "0000Q1", "2016Q4 ",
        "Q4 2016", "+016Q4", "",
    ])
    func refuses(text: String) {
        #expect(Quarter(text) == nil)
    }

    @Test(arguments: [
        ("2016Q1", "2016-01-01", "2016-03-31"), ("2016Q2", "2016-04-01", "2016-06-30"),
        ("2016Q3", "2016-07-01", "2016-09-30"), ("2016Q4", "2016-10-01", "2016-12-31"),
    ])
    func holdsThreeMonths(text: String, first: String, last: String) throws {
        let quarter = try #require(Quarter(text))
        #expect(quarter.firstDay.description == first)
        #expect(quarter.lastDay.description == last)
        for day in quarter.firstDay...quarter.lastDay {
            #expect(Quarter(containing: day) == quarter)
        }
        #expect(quarter.year == Year(2016))
    }
}
