import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct LaunchAnswerSourcesTests {
    private let question = LaunchQuestion(asOf: .text("2022-12-31"))

    @Test func neverCountsTwoSourcesTogether() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2022-01-05"], source: "One"),
            MadeUp.launches(["2022-01-06"], source: "Two"))
        expectRefusal(.mixedSources, saying: "One, Two") { try LaunchAnswer(question, facts) }
        var chosen = question
        chosen.source = "Two"
        #expect(try LaunchAnswer(chosen, facts).launches.count == 1)
        chosen.source = "Three"
        expectRefusal(.mixedSources, .usage, saying: "no source “Three”") {
            try LaunchAnswer(chosen, facts)
        }
    }

    @Test func neverCountsOneTableInTwoLayouts() {
        let facts = MadeUp.joined(
            MadeUp.launches(["2022-01-05"], layout: "launches"),
            MadeUp.launches(["2022-01-05"], layout: "cns-missile-tests"))
        let error = #expect(throws: Refusal.self) { try LaunchAnswer(question, facts) }
        #expect(error?.diagnostics.first?.code == .mixedSources)
    }

    @Test func warnsOfTwoEditionsOfOneTable() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2022-01-05", "2022-03-05"]),
            MadeUp.launches(["2022-02-05"], outcome: .unknown))
        let answer = try LaunchAnswer(question, facts)
        #expect(answer.launches.count == 3)
        #expect(answer.findings.contains { $0.code == .mixedSources && $0.severity == .warning })
        let chain = MadeUp.joined(
            MadeUp.launches(["2022-01-05"]), MadeUp.launches(["2022-02-05"]))
        #expect(try !LaunchAnswer(question, chain).findings.contains { $0.code == .mixedSources })
    }
}
