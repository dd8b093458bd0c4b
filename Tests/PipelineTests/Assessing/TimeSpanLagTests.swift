import Assessment
import Testing
import TradeModel

@testable import Pipeline

@Suite struct TimeSpanLagTests {
    @Test(arguments: [
        ("2020", "3 years", "2017"), ("2020", "24 months", "2018"), ("2020", "4 quarters", "2019"),
        ("2020", "3 months", nil), ("2020", "1 day", nil), ("2020Q1", "1 quarter", "2019Q4"),
        ("2020Q1", "6 months", "2019Q3"), ("2020Q1", "1 month", nil),
        ("2020-01", "1 month", "2019-12"),
        ("2020-01..02", "1 year", "2019-01..02"), ("2020-03", "2 quarters", "2019-09"),
        ("2021-12-31", "6 months", "2021-06-30"), ("2020-02-29", "1 year", "2019-02-28"),
        ("2020-03-01", "1 day", "2020-02-29"),
        ("2020-03-01..05", "30 days", "2020-01-31..2020-02-04"),
    ])
    func isEarlier(span: String, lag: String, expected: String?) throws {
        let span = try #require(TimeSpan(span))
        let lag = try #require(Reference.Lag(lag))
        #expect(span.earlier(by: lag)?.description == expected)
    }
}
