import Testing
import TradeModel

@testable import Analysis

@Suite struct SubjectTradePublishedTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test func bringsScalesOfOneCurrencyTogether() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .total, "2020", 1.5)], unit: "CNY million"),
            MadeUp.series(
                [("CHN", .total, "2020", 1_499_999), ("CHN", .total, "2021", 7)], unit: "CNY"))
        let result = try TradeValue.result(question, from: facts)
        #expect(result.unit == "CNY")
        // The finer of two scales is kept, and the two are not added.
        #expect(result.points.map(\.value) == [1_499_999, 7])
    }

    @Test func refusesAMixOfCurrencies() {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .total, "2020", 1.5)], unit: "CNY million"),
            MadeUp.series([("CHN", .total, "2021", 1.5)], unit: "USD million"))
        let error = #expect(throws: Refusal.self) {
            try TradeValue.result(question, from: facts)
        }
        #expect(error?.diagnostics.first?.code == .unknownUnit)
    }
}
