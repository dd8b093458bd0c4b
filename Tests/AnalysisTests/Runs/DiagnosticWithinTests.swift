import Testing
import TradeModel

@testable import Analysis

@Suite struct DiagnosticWithinTests {
    /// A hundred periods of which one is not asked for are still one finding.
    @Test func whatIsToldOfSeveralPeriodsStaysOneFinding() throws {
        let parts = ["2010", "2011", "2012", "2013", "2014"].map { year in
            Diagnostic(
                .warning, .seriesHasGaps, period: TimeSpan(year),
                message: "\(year): open")
        }
        let whole = Diagnostic(.warning, .seriesHasGaps, message: "open: 2010..2014")
            .told(as: parts)
        func told(_ first: String, _ last: String) throws -> [Diagnostic] {
            let days = [try #require(TimeSpan(first)).days, try #require(TimeSpan(last)).days]
            return [whole].within(days[0].lowerBound...days[1].upperBound)
        }
        #expect(try told("2009", "2014") == [whole])
        #expect(try told("2012", "2013").map(\.message) == ["2012: open; 2013: open"])
        let many = try #require(try told("2011", "2020").first)
        #expect(many.message == "2011: open; 2012: open; 2013: open and 1 more")
        #expect(many.parts == Array(parts.dropFirst()))
        #expect(try told("2014", "2014") == [parts[4]])
        #expect(try told("2015", "2015").isEmpty)
    }
}
