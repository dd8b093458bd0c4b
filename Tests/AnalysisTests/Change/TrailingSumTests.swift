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
}
