import Testing
import TradeModel

@testable import Analysis

@Suite struct ControlChartTests {
    private let facts = RunFacts.years([1, 3, 1, 3, 9, 9])

    @Test func addsUpAgainstTheBase() throws {
        let result = try ControlChart.result(RunFacts.ofTrade([.base: "1950..1953"]), from: facts)
        #expect(result.points.map(\.period) == (1950...1955).map(String.init))
        #expect(result.points.map(\.value) == [-1, 0, -1, 0, 7, 14])
        #expect(result.points.map { $0["alarm"] }.suffix(2) == [.text("high"), .text("high")])
        #expect(result.points[0]["alarm"] == .text(""))
        #expect(result.points[0]["target"]?.number == 2)
        #expect(result.parameters.contains { $0.name == "base" && $0.value == "1950..1953" })
    }

    @Test func takesAllPeriodsWhereNoBaseIsGiven() throws {
        let result = try ControlChart.result(RunFacts.ofTrade([.threshold: "0.5"]), from: facts)
        #expect(abs(try #require(result.points[5].value)) < 1e-12)
        #expect(result.points.contains { $0["alarm"] == .text("low") })
    }

    /// A sum is no surer than the values that it adds up, nor than the base.
    @Test func isNoSurerThanWhatItAddsUp() throws {
        let split = MadeUp.series([
            ("CHN", .total, "2020-01..02", 4), ("CHN", .total, "2020-03", 3),
            ("CHN", .total, "2020-04", 5),
        ])
        let answers: [Indicator.Parameter: String] = [.by: "month", .combined: "split"]
        let all = try ControlChart.result(RunFacts.ofTrade(answers), from: split)
        #expect(all.points.count == 4)
        #expect(all.points.allSatisfy { $0.confidence == .unconfirmed })
    }

    @Test func namesTheBaseThatIsRefused() throws {
        let flat = RunFacts.years([2, 2, 2, 9])
        for (base, text) in [
            ("1950..1952", "the values of the base do not vary (the base is 1950..1952)"),
            ("1951..1951", "a base needs at least 2 observations; there are 1 (the base is 1951)"),
        ] {
            let inquiry = try RunFacts.ofTrade([.base: base])
            let refusal = #expect(throws: Refusal.self) {
                try ControlChart.result(inquiry, from: flat)
            }
            #expect(refusal?.diagnostics.map(\.message) == [text])
        }
    }

    @Test(arguments: [
        [Indicator.Parameter.base: "1949..1952"], [.base: "1953..1956"], [.allowance: "-1"],
        [.threshold: "nan"],
    ])
    func refusesAnswersThatDoNotFit(answers: [Indicator.Parameter: String]) throws {
        #expect {
            try ControlChart.result(RunFacts.ofTrade(answers), from: facts)
        } throws: {
            ($0 as? Refusal)?.cause == .usage
        }
    }
}
