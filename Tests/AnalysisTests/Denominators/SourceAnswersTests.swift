import Testing
import TradeModel

@testable import Analysis

@Suite struct SourceAnswersTests {
    @Test func everySourceAnswersForItself() throws {
        let sources = try SourceAnswers(
            TradeQuestion(subject: .northKorea, partner: .china, frequency: .annual),
            try Bundled.read("trade-kotra", "trade-gacc"))
        #expect(sources.answers.map(\.name) == ["trade-gacc", "trade-kotra"])
    }

    @Test func aSourceWithoutTheLengthAskedIsNamed() throws {
        let sources = try SourceAnswers(
            TradeQuestion(subject: .northKorea, partner: .china, frequency: .monthly),
            try Bundled.read("trade-kotra", "trade-gacc"))
        #expect(sources.answers.map(\.name) == ["trade-gacc"])
        #expect(sources.findings.map(\.code).contains(.notComparable))
        #expect(sources.findings.contains { $0.message.hasPrefix("trade-kotra is left out") })
    }

    @Test func noSourceIsNoAnswer() throws {
        let sources = try SourceAnswers(TradeQuestion(subject: .northKorea), Dataset())
        #expect(sources.answers.isEmpty)
        #expect(sources.findings.map(\.code) == [.noSubjectRows])
    }
}
