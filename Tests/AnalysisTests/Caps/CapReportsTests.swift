import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct CapReportsTests {
    @Test func whatGoesAnotherWayThanTheGoodsIsSetAsideAndTold() throws {
        let rows: [(String, String, Double?, String)] = [
            ("CHN", "2022", 100, "barrels"), ("CHN", "2022", 7000, "barrels"),
            ("RUS", "2022", 50, "barrels"),
        ]
        var facts = MadeUp.deliveries(Array(rows.prefix(1)))
        facts.observations += MadeUp.deliveries(rows, direction: .export).observations.dropFirst()
        let result = try use(facts)
        let point = try #require(result.caps("2022", "unsc-2397-5").first)
        #expect(point.number("amount") == 100)
        #expect(point.text("reported") == "CHN 2022")
        let finding = try #require(
            result.findings.first { $0.code == .deliveriesSetAside })
        #expect(finding.message.hasSuffix("CHN 2022 export (line 3), RUS 2022 export (line 4)"))
    }

    @Test func rowsThatNameNoWayCount() throws {
        let facts = MadeUp.deliveries([("CHN", "2022", 100, "barrels")], direction: nil)
        let result = try use(facts)
        #expect(result.caps("2022", "unsc-2397-5").first?.number("amount") == 100)
        #expect(!result.codes.contains(.deliveriesSetAside))
    }

    @Test func bothWaysTogetherAreOfACapOnBothOnly() {
        #expect(Measure.Direction.both.covers(.total))
        #expect(Measure.Direction.both.covers(.export))
        #expect(!Measure.Direction.import.covers(.total))
        #expect(!Measure.Direction.export.covers(.import))
    }

    @Test func filesOfTheOtherWayOnlyGiveNoPoints() throws {
        let facts = MadeUp.deliveries([("CHN", "2022", 100, "barrels")], direction: .export)
        let result = try use(facts)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows, .deliveriesSetAside])
    }

    /// Russia's row says that its amount is not known.
    @Test func aReporterWhoseRowsHaveNoValueIsNotReported() throws {
        let result = try use(
            MadeUp.deliveries([("CHN", "2019", 100, "barrels"), ("RUS", "2019", nil, "barrels")]))
        let point = try #require(result.caps("2019", "unsc-2397-5").first)
        #expect(point.number("amount") == 100)
        #expect(point.text("not_reported") == "RUS 2019-01..12")
        #expect(point.missing == 12)
        let alone = try use(MadeUp.deliveries([("RUS", "2019", nil, "barrels")]))
        let silent = try #require(alone.caps("2019", "unsc-2397-5").first)
        #expect(silent.value == nil)
        #expect(silent.text("not_reported") == "RUS 2019-01..12")
        #expect(alone.codes.contains(.notReported))
    }

    @Test func aReporterWithoutAMainRowIsTold() throws {
        let rows: [(String, String, Double?, String)] = [
            ("CHN", "2019", 100, "barrels"), ("RUS", "2019", 50, "barrels"),
            ("CHN", "2020", 60, "barrels"),
        ]
        var facts = MadeUp.deliveries(Array(rows.prefix(1)))
        facts.observations += MadeUp.deliveries(rows, status: .alternative).observations
            .dropFirst()
        let result = try use(facts)
        #expect(result.caps("2019", "unsc-2397-5").first?.number("amount") == 100)
        let finding = try #require(result.findings.first { $0.code == .deliveriesSetAside })
        #expect(finding.message.hasSuffix(": RUS (reports)"))
    }

    @Test func deliveriesInAUnitThatNothingConvertsAreNoneOfTheCapsUnit() throws {
        let result = try use(MadeUp.deliveries([("CHN", "2019", 100, "USD")]))
        #expect(result.points.isEmpty)
        #expect(result.codes == [.unitsNotComparable])
        #expect(result.findings.first?.message.contains("reports in barrels") == true)
    }

    @Test func aDeliveryBelowZeroCountsAndIsTold() throws {
        let result = try use(
            MadeUp.deliveries([
                ("CHN", "2019-01", 100, "barrels"), ("CHN", "2019-02", -30, "barrels"),
            ]))
        #expect(result.caps("2019", "unsc-2397-5").first?.number("amount") == 70)
        let finding = try #require(result.findings.first { $0.code == .negativeValue })
        #expect(finding.severity == .warning)
        #expect(finding.message.hasSuffix(": CHN 2019-02 import (line 3)"))
    }

    private func use(_ facts: Dataset) throws -> IndicatorResult {
        try CapUse.result(MadeUp.inquiry(), from: Bundled.measured(facts))
    }
}
