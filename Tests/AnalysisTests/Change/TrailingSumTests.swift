import Testing
import TradeModel

@testable import Analysis

@Suite struct TrailingSumTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test func sumsMonthsUnlessTold() throws {
        let rows = (1...12).map {
            ("CHN", TradeDirection.total, $0 < 10 ? "2020-0\($0)" : "2020-\($0)")
        }
        let facts = MadeUp.series(
            rows.map { ($0.0, $0.1, $0.2, 1.5) } + [("CHN", .total, "2020", 99)])
        let result = try TrailingSum.result(question, from: facts)
        #expect(result.unit == "USD million")
        #expect(result.points.count == 12)
        #expect(result.point("2020-12")?.value == 18)
        #expect(result.point("2020-11")?.value == nil)
        #expect(result.point("2020-11")?.missing == 1)
        #expect(result.point("2020-12")?.text("window") == "2020-01..12")
    }

    /// A quarter is three months published as one figure, however its time is written.
    @Test(arguments: ["2020Q3", "2020-07..09"]) func sumsQuartersAmongMonths(time: String) throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2020-01..06", 55), ("CHN", .total, time, 20),
            ("CHN", .total, "2020-10", 1), ("CHN", .total, "2020-11", 2),
            ("CHN", .total, "2020-12", 3),
        ])
        let result = try TrailingSum.result(question, from: facts)
        #expect(result.point("2020-12")?.value == 81)
        #expect(result.point("2020-12")?.missing == 0)
        #expect(result.point("2020-09")?.text("window") == "2019-10..2020-09")
        #expect(!result.codes.contains(.seriesHasGaps))
    }

    /// Months that add up to a quarter count, and not the quarter beside them.
    @Test func takesMonthsRatherThanTheirQuarter() throws {
        let months = (1...9).map { ("CHN", TradeDirection.total, "2020-0\($0)", Double?(1)) }
        let facts = MadeUp.series(months + [("CHN", .total, "2020Q1", 40)])
        var monthly = question
        monthly.frequency = .monthly
        #expect(try YearOverYear.result(monthly, from: facts).points.count == 9)
    }

    /// A month of which no record tells has no row, and is said to have none.
    @Test func namesTheMonthsThatHaveNoRow() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2019-03", 1), ("CHN", .total, "2019-07..08", 1),
            ("CHN", .total, "2019-09", nil), ("CHN", .total, "2019-11", 1),
        ])
        var monthly = question
        monthly.frequency = .monthly
        let results = [
            try YearOverYear.result(monthly, from: facts),
            try TrailingSum.result(monthly, from: facts),
            try LogChange.result(monthly, from: facts),
        ]
        for result in results {
            let told = result.findings.filter { $0.code == .seriesHasGaps }
            #expect(
                told.map(\.message) == [
                    "no record tells of 2019-04..06, 2019-10, which is not zero and has no row"
                ])
        }
        let whole = MadeUp.series([("CHN", .total, "2019-03", 1), ("CHN", .total, "2019-04", 1)])
        #expect(try YearOverYear.result(monthly, from: whole).codes.isEmpty)
    }
}
