import Testing
import TradeModel

@Suite struct TimeSpanRunsTests {
    @Test(arguments: [
        ([], ""), (["2018"], "2018"), (["2018", "2020", "2021", "2022"], "2018, 2020..2022"),
        (["2019-11", "2019-12", "2020-01..02"], "2019-11..2020-02"),
        (["2020-01..02", "2020-02", "2020-04"], "2020-01..02, 2020-04"),
        (["2019Q4", "2020Q1"], "2019Q4..2020Q1"),
        (["2020-02-29", "2020-03-01"], "2020-02-29..2020-03-01"),
        (["2019", "2020-01"], "2019, 2020-01"),
    ])
    func whatFollowsOnIsOne(spans: [String], text: String) throws {
        #expect(try spans.map { try #require(TimeSpan($0)) }.runs == text)
    }

    /// What is not shown is counted as spans, of which several may be one run.
    @Test func theRestIsCountedInSpans() throws {
        let years = (0..<13).map { "\(1900 + 3 * $0)" } + ["1937", "1940"]
        let spans = try years.map { try #require(TimeSpan($0)) }
        #expect(spans.firstRuns.hasSuffix("1930, 1933 and 3 more"))
        #expect(Array(spans.prefix(12)).firstRuns.hasSuffix("1930, 1933"))
    }
}
