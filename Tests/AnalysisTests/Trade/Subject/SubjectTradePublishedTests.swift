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

    @Test func aChangeOfScaleWithinASeriesIsTold() throws {
        let facts = MadeUp.joined(
            MadeUp.series(
                [("CHN", .export, "2020", 100), ("CHN", .import, "2020", 50)],
                unit: "USD million"),
            MadeUp.series(
                [
                    ("CHN", .export, "2021", 100), ("CHN", .import, "2021-01", 5),
                    ("RUS", .import, "2021", 7),
                ], unit: "USD thousand"))
        let result = try TradeValue.result(question, from: facts)
        #expect(result.codes == [.mixedScales])
        let message = try #require(result.findings.first?.message)
        #expect(
            message.hasPrefix("made-up, exports with CHN: 2020 is in USD million (made-up.csv:2)"))
        #expect(message.contains("and 2021 in USD thousand (made-up.csv:2);"))
        var imports = question
        imports.direction = .import
        // Of imports of 2021 a month is told, in thousands, and no year.
        #expect(try TradeValue.result(imports, from: facts).codes == [.seriesHasGaps])
    }

    /// Where a cell stands in two scales, the one that is kept decides.
    @Test func whatStandsInTwoScalesIsNoChange() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .total, "2020", 1.5)], unit: "CNY million"),
            MadeUp.series(
                [("CHN", .total, "2020", 1_499_999), ("CHN", .total, "2021", 7)], unit: "CNY"))
        #expect(try TradeValue.result(question, from: facts).codes.isEmpty)
    }

    @Test func refusesAMixOfCurrencies() {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .total, "2020", 1.5)], unit: "CNY million"),
            MadeUp.series([("CHN", .total, "2021", 1.5)], unit: "USD million"))
        let error = #expect(throws: Refusal.self) {
            try TradeValue.result(question, from: facts)
        }
        #expect(error?.diagnostics.first?.code == .unknownUnit)
        #expect(
            error?.diagnostics.first?.message
                == "the series made-up mixes the units CNY million (made-up.csv:2), USD million"
                + " (made-up.csv:2)")
    }
}
