import Testing
import TradeModel

@testable import Analysis

@Suite struct TradeRecordSumTests {
    private let exports = TradeQuestion(subject: .northKorea, direction: .export)

    /// Goods of which each value can be held, and not their sum.
    private var facts: Dataset {
        var facts = MadeUp.goods([
            GoodsRow("2701", 1), GoodsRow("6204", 1), GoodsRow("2701", 1, partner: "WLD"),
            GoodsRow("6204", 1, partner: "WLD"),
        ])
        for index in facts.trade.indices {
            facts.trade[index].value = Amount(trillionths: .max)
        }
        return facts
    }

    private func code(_ compute: () throws -> Void) -> DiagnosticCode? {
        do {
            try compute()
            return nil
        } catch {
            return (error as? Refusal)?.diagnostics.first?.code
        }
    }

    @Test func goodsTooLargeToAddUpAreRefused() {
        let codes = [
            code { _ = try ProductConcentration.result(exports, .chapter, from: facts) },
            code { _ = try RevealedAdvantage.result(exports, .chapter, top: nil, from: facts) },
            code { _ = try SubjectGoods(exports, from: facts) },
        ]
        #expect(codes == [.sumTooLarge, .sumTooLarge, .sumTooLarge])
    }

    @Test func othersPass() throws {
        try facts.trade.prefix(1).requireSum()
        try [TradeRecord]().requireSum()
    }
}
