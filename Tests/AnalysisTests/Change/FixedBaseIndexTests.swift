import Testing
import TradeModel

@testable import Analysis

@Suite struct FixedBaseIndexTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test func indexesTo2019() throws {
        let result = try FixedBaseIndex.result(
            question, base: "2019", from: try Bundled.read("trade-gacc"))
        #expect(result.point("2019")?.value == 100)
        #expect(abs(try #require(result.point("2021")?.value) - 11.4) < 0.01)
    }
}
