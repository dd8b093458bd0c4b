import Testing
import TradeModel

@testable import Analysis

@Suite struct PettittTests {
    @Test func findsTheShiftOfTheNile() throws {
        let nile = try ChangeReferences().values("nile").enumerated().map {
            ("CHN", TradeDirection.total, "\(1871 + $0)", Double?($1))
        }
        let result = try Pettitt.result(RunFacts.ofTrade(), from: MadeUp.series(nile))
        let point = try #require(result.points.first)
        #expect(point.period == "1871..1970" && result.points.count == 1)
        #expect(abs((point.value ?? 1) - 3.591e-07) < 5e-11)
        #expect(point["k"]?.number == 1617)
        #expect(point["last_before_break"] == .text("1898"))
        #expect(point["direction"] == .text("fall"))
        #expect(point["mean_before"]?.number == 1097.75)
    }

    @Test func findsNoneInAConstantSeries() throws {
        let result = try Pettitt.result(RunFacts.ofTrade(), from: RunFacts.years([4, 4, 4, 4, 4]))
        #expect(result.points[0].value == 1)
        #expect(result.points[0]["direction"] == .text("none"))
        #expect(result.points[0]["last_before_break"] == .text(""))
        #expect(result.points[0]["mean_before"] == result.points[0]["mean_after"])
    }
}
