import Analysis
import Assessment
import Testing
import TradeModel

@testable import Pipeline

@Suite struct PointReadingTests {
    /// What is read of one figure rests on the rows of that figure, not on all of the point's.
    @Test func aFieldRestsOnItsOwnRows() throws {
        let uses = [("total.csv", 2), ("sold.csv", 5)].map { path, line in
            SourceUse(source: Source(path: path, sha256: "", layout: "tidy"), lines: [line])
        }
        let point = IndicatorResult.Point(
            period: "2020", value: 9,
            fields: [.init("export", .number(4), sources: [uses[1]]), .init("other", .number(1))],
            n: 1, sources: [uses[0]])
        let result = IndicatorResult(
            TradeValue.indicator, parameters: [], unit: "USD", definition: "made up",
            points: [point], findings: [])
        #expect(result.sources == uses)
        let reading = { (field: String?) in result.reading(Reference("trade", field: field)) }
        #expect(reading(nil).files == "total.csv")
        #expect(reading("other").files == "total.csv")
        #expect(reading("export").files == "sold.csv")
        let day = try #require(Day("2026-11-21"))
        #expect(ClaimFinding.Basis([reading("export")], asOf: day).sources == [uses[1]])
    }
}
