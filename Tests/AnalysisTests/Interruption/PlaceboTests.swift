import Testing
import TradeModel

@testable import Analysis

@Suite struct PlaceboTests {
    private let facts = RunFacts.months(
        (0..<60).map { Double([4, 9, 2, 7, 5][$0 % 5]) + ($0 >= 30 ? 300 : 0) })

    @Test func ranksTheMeasureAmongAllDates() throws {
        let result = try Placebo.result(
            RunFacts.ofTrade([.at: "2012-07", .transform: "level"]), from: facts)
        let measure = try #require(result.points.first { $0["date_of"] == .text("measure") })
        #expect(measure.period == "2012-07")
        #expect(measure["p"]?.number == 1.0 / 43)
        #expect(result.points.count == 43)
        #expect(result.points.first?.period == "2010-10" && result.points.last?.period == "2014-04")
        #expect(result.points.filter { $0["p"] != .number(nil) }.count == 1)
        #expect(result.definition.contains("1 of 43 dates"))
    }

    @Test func obeysTheMargin() throws {
        let result = try Placebo.result(
            RunFacts.ofTrade([.at: "2012-07", .margin: "20"]), from: facts)
        #expect(result.points.count == 21)
        for answers in [[Indicator.Parameter.at: "2010-05"], [.at: "2012-07", .margin: "1"]] {
            #expect {
                try Placebo.result(RunFacts.ofTrade(answers), from: facts)
            } throws: {
                ($0 as? Refusal)?.cause == .usage
            }
        }
    }
}
