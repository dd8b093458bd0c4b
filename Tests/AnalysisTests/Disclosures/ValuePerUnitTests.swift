import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct ValuePerUnitTests {
    /// 488 yuan a transaction by June 2021, 278 by August 2022.
    @Test func matchesThePublishedFigures() throws {
        let result = try ValuePerUnit.result(
            try MadeUp.inquiry([.measure: "cumulative-value", .per: "transactions"]),
            from: try Bundled.read("e-cny"))
        #expect(abs((result.point("2021-06-30")?.value ?? 0) - 488) < 0.5)
        #expect(abs((result.point("2022-08-31")?.value ?? 0) - 278) < 0.5)
        #expect(result.point("2021-12-31") == nil)
        #expect(result.unit == "CNY/count")
        #expect(result.point("2021-06-30")?.sources.first?.used == 2)
    }

    @Test func isMissingOverZeroAndNeedsBothMeasures() throws {
        let facts = MadeUp.disclosures([
            ("value", "2021-06-30", 3, "CNY billion"), ("uses", "2021-06-30", 0, "million"),
        ])
        let result = try ValuePerUnit.result(
            try MadeUp.inquiry([.measure: "value", .per: "uses"]), from: facts)
        #expect(result.points.map(\.value) == [nil] && result.points.first?.missing == 1)
        let refused: [([Indicator.Parameter: String], String)] = [
            ([.measure: "value"], "needs --per, the name of a measure of the files: uses, value"),
            ([.per: "uses"], "needs --measure, the name of a measure of the files: uses, value"),
            ([.measure: "value", .per: "none"], "has no measure “none”"),
        ]
        for (answers, text) in refused {
            expectRefusal(.badParameter, .usage, saying: text) {
                try ValuePerUnit.result(try MadeUp.inquiry(answers), from: facts)
            }
        }
    }
}
