import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct StatedSumTests {
    @Test func aStatedSumIsCitedAndReachesTheMarksThatItsPartsDoNot() throws {
        let result = try use(months(of: 40_000) + [("CHN", "2019", 510_000, "barrels")])
        let point = try #require(result.caps("2019", "unsc-2397-5").first)
        #expect(point.number("amount") == 510_000)
        #expect(point.text("reported") == "CHN 2019")
        #expect(point.text("reached_75") == "2019-10")
        #expect(point.text("reached_95") == "2019-12")
        #expect(point.text("reached_100") == "2019")
        #expect(point.sources.contains { $0.lines.contains(14) && $0.lines.contains(2) })
        let finding = try #require(result.findings.first { $0.code == .partsNotTotal })
        #expect(
            finding.message.hasSuffix(
                ": 2019 CHN 2019: 510000 barrels (line 14), its parts 480000"))
    }

    @Test func aMarkThatTheStatedSumDoesNotReachIsNotReached() throws {
        let result = try use(months(of: 42_000) + [("CHN", "2019", 499_000, "barrels")])
        let point = try #require(result.caps("2019", "unsc-2397-5").first)
        #expect(point.number("amount") == 499_000)
        #expect(point.text("reached_95") == "2019-12")
        #expect(point.text("reached_100") == "")
    }

    @Test func aStatedSumThatIsThatOfItsPartsIsNoFinding() throws {
        let result = try use(months(of: 40_000.1) + [("CHN", "2019", 480_001.2, "barrels")])
        #expect(result.caps("2019", "unsc-2397-5").first?.number("amount") == 480_001.2)
        #expect(!result.codes.contains(.partsNotTotal))
    }

    /// What was stated of the first half of the year does not reach the mark before what followed.
    @Test func aMarkThatAStatedSumAndLaterReportsReachIsOfTheLater() throws {
        let joint: [(String, String, Double?, String)] = [
            ("CHN+RUS", "2019-07", 150_000, "barrels"), ("CHN+RUS", "2019-08", 50_000, "barrels"),
            ("CHN+RUS", "2019-09", 10_000, "barrels"),
        ]
        let half = ("CHN", "2019-01..06", Double?.some(310_000), "barrels")
        let result = try use(Array(months(of: 39_000).prefix(6)) + [half] + joint)
        let point = try #require(result.caps("2019", "unsc-2397-5").first)
        #expect(point.number("amount") == 520_000)
        #expect(point.text("reached_75") == "2019-07")
        #expect(point.text("reached_90") == "2019-07")
        #expect(point.text("reached_95") == "2019-08")
        #expect(point.text("reached_100") == "2019-08")
    }

    private func months(of amount: Double) -> [(String, String, Double?, String)] {
        (1...12).map { ("CHN", "2019-\($0 < 10 ? "0" : "")\($0)", amount, "barrels") }
    }

    private func use(_ rows: [(String, String, Double?, String)]) throws -> IndicatorResult {
        try CapUse.result(MadeUp.inquiry(), from: Bundled.measured(MadeUp.deliveries(rows)))
    }
}
