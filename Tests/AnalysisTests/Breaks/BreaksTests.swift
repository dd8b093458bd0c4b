import Testing
import TradeModel

@testable import Analysis

@Suite struct BreaksTests {
    private func nile() throws -> Dataset {
        MadeUp.series(
            try BreakReferences().series("nile").enumerated().map {
                ("CHN", .total, "\(1871 + $0)", $1)
            })
    }

    @Test func findsTheBreakOfTheNile() throws {
        let result = try Breaks.result(RunFacts.ofTrade(), from: nile())
        #expect(result.points.map(\.period) == ["1871..1898", "1899..1970"])
        #expect(result.points[0].value == 1097.75)
        #expect(result.points[0]["last_before_break"] == .text("1898"))
        #expect(result.points[0]["break_from"] == .text("1895"))
        #expect(result.points[0]["break_to"] == .text("1902"))
        #expect(result.points[1]["last_before_break"] == .text(""))
        #expect(abs((result.points[0]["sup_f"]?.number ?? 0) - 75.93) < 0.005)
        #expect(result.definition.contains("0: 1318.24, 1: 1270.08, 2: 1276.47"))
        #expect(result.points.map(\.n) == [28, 72])
    }

    @Test func asksPELTWhereAskedTo() throws {
        let result = try Breaks.result(
            RunFacts.ofTrade([.method: "pelt", .penalty: "1e5"]), from: nile())
        #expect(result.points.map(\.period) == ["1871..1898", "1899..1970"])
        #expect(result.points[0]["penalty"] == .number(1e5))
        #expect(result.parameters.contains { $0.name == "cost" && $0.value == "l2" })
        #expect(result.parameters.contains { $0.name == "minimum" && $0.value == "2" })
    }

    @Test func takesCountsAsPoisson() throws {
        let counts = (0..<36).map { $0 < 18 ? 0 : [9, 10, 11][$0 % 3] }
        let result = try Breaks.result(
            MadeUp.inquiry([.method: "pelt"]), from: RunFacts.launches(counts))
        #expect(result.points.map(\.period) == ["2010-01..2011-06", "2011-07..2012-12"])
        #expect(result.points.map(\.value) == [0, 10])
        #expect(result.parameters.contains { $0.name == "cost" && $0.value == "poisson" })
        #expect(result.unit == "launches per month")
        #expect(!result.findings.contains { $0.code == .overdispersed })
    }

    @Test func saysWhenCountsAreOverdispersed() throws {
        let counts = (0..<36).map { $0 % 2 == 0 ? 0 : $0 < 18 ? 8 : 24 }
        let result = try Breaks.result(
            MadeUp.inquiry([.method: "pelt"]), from: RunFacts.launches(counts))
        #expect(result.points.count > 1)
        #expect(result.findings.contains { $0.code == .overdispersed })
    }

    /// Who gives the penalty that is named, or a higher one, is told no more; nor is it said of no
    /// breaks that there are too many.
    @Test func saysNoMoreWhereThePenaltyIsEnough() throws {
        let counts = (0..<36).map { $0 % 2 == 0 ? 0 : $0 < 18 ? 8 : 24 }
        func answer(_ penalty: String) throws -> (periods: [String], said: [String]) {
            let result = try Breaks.result(
                MadeUp.inquiry([.method: "pelt", .penalty: penalty]),
                from: RunFacts.launches(counts))
            return (
                result.points.map(\.period),
                result.findings.filter { $0.code == .overdispersed }.map(\.message)
            )
        }
        // χ² is 8.0 times its degrees of freedom within the two; ln 36 is 3.58.
        let low = try answer("25")
        #expect(low.periods == ["2010-01..2011-07", "2011-08..2012-12"])
        #expect(low.said.count == 1 && low.said[0].hasSuffix("ln n, a --penalty of 28.7"))
        #expect(try answer("0").said.first?.hasSuffix("a --penalty of 30.5") == true)
        let enough = try answer("28.7")
        #expect(enough.periods == low.periods && enough.said.isEmpty)
        let none = try answer("1000")
        #expect(none.periods.count == 1 && none.said.isEmpty)
    }

    @Test(arguments: [
        [Indicator.Parameter.penalty: "3"], [.cost: "l2"], [.minimum: "4"],
        [.method: "pelt", .trimming: "0.2"], [.method: "pelt", .confidence: "0.9"],
        [.method: "magic"], [.trimming: "0.9"], [.trimming: "x"], [.confidence: "95"],
        [.method: "pelt", .penalty: "-1"], [.method: "pelt", .minimum: "0"],
        [.method: "pelt", .minimum: "2.5"], [.method: "pelt", .cost: "l1"],
    ])
    func refusesAnswersThatDoNotFit(answers: [Indicator.Parameter: String]) throws {
        #expect {
            try Breaks.result(RunFacts.ofTrade(answers), from: nile())
        } throws: {
            ($0 as? Refusal)?.cause == .usage
        }
    }

    @Test func hasNoIntervalWhereNothingVaries() throws {
        let result = try Breaks.result(
            RunFacts.ofTrade(), from: RunFacts.years((0..<20).map { $0 < 9 ? 2 : 5 }))
        #expect(result.points.map(\.value) == [2, 5])
        #expect(result.points[0]["break_from"] == .text(""))
        #expect(result.points[0]["sup_f"] == .number(nil))
        #expect(result.definition.contains("1: exact fit"))
    }
}
