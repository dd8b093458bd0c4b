import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct CapLifeTests {
    /// The cap on coal of 2017 ended on the 4th of September.
    @Test func whatIsDeliveredAfterTheMeasureIsNotUnderItsCap() throws {
        let facts = try Bundled.measured(
            MadeUp.deliveries(
                [
                    ("CHN", "2017-08", 1_000_000, "t"), ("CHN", "2017-09", 500_000, "t"),
                    ("CHN", "2017-10", 7_000_000, "t"),
                ], measure: "coal-deliveries", direction: .export))
        let result = try CapUse.result(MadeUp.inquiry(), from: facts)
        let point = try #require(result.caps("2017", "unsc-2321-26b", unit: "t").first)
        #expect(point.number("amount") == 1_000_000)
        #expect(point.text("reached_100") == "")
        #expect(point.text("not_reported") == "CHN 2017-01..07")
        #expect(
            point.text("not_counted")
                == "CHN 2017-09: 500000 t (line 3) reaches beyond the measure's time;"
                + " CHN 2017-10: 7000000 t (line 4) outside the measure's time")
        #expect(point.missing == 8)
        #expect(result.codes.contains(.straddlesWindow))
    }

    /// A cap by calendar years that holds from the 1st of July.
    @Test func whatIsDeliveredBeforeTheMeasureIsNotUnderItsCap() {
        let deliveries = MadeUp.deliveries([
            ("CHN", "2019-05", 30, "barrels"), ("CHN", "2019-07", 5, "barrels"),
            ("CHN", "2019-08..12", 0, "barrels"),
        ]).observations.compactMap(Delivery.init)
        let year = Day.text("2019-01-01")...Day.text("2019-12-31")
        let sum = DeliverySum(
            deliveries, of: ["CHN"], over: Day.text("2019-07-01")...year.upperBound, within: year,
            upTo: year.upperBound, due: year.upperBound, in: .barrels, by: .none)
        #expect(sum.amount == 5)
        #expect(sum.openDays == 0)
        #expect(sum.notReported == "")
        #expect(
            sum.notCounted == "CHN 2019-05: 30 barrels (line 2) outside the measure's time")
    }

    @Test func anEstimateOutsideTheMeasuresTimeIsLeftOutAndTold() throws {
        let facts = try Bundled.measured(
            MadeUp.deliveries(
                [("WLD", "2017-09", 7000, "barrels"), ("WLD", "2018-01", 5000, "barrels")],
                measure: "petroleum-estimate"))
        let result = try EstimatedCapUse.result(MadeUp.inquiry(), from: facts)
        #expect(result.points.map(\.period) == ["2018-01"])
        #expect(result.codes == [.straddlesWindow])
    }
}
