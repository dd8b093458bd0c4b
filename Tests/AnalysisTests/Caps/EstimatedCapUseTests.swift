import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct EstimatedCapUseTests {
    @Test func anEstimateIsHeldAgainstTheCapOfItsYear() throws {
        let facts = try Bundled.measured(Bundled.read("petroleum-estimates"))
        let result = try EstimatedCapUse.result(MadeUp.inquiry(), from: facts)
        let point = try #require(result.points.first { $0.period == "2018-01..05" })
        #expect(abs((point.value ?? 0) - 151.9586) < 1e-9)
        #expect(point.text("window") == "2018")
        #expect(result.codes == [.unitsNotComparable])
    }

    @Test func callsAreCountedWithTheCapacityGiven() throws {
        let facts = try Bundled.measured(Bundled.read("petroleum-estimates"))
        let result = try EstimatedCapUse.result(
            MadeUp.inquiry([.tanker: "25000"]), from: facts)
        let calls = result.points.filter {
            $0.period == "2019" && $0.text("of")?.hasPrefix("calls") == true
        }
        #expect(calls.map { $0.number("amount") } == [651_750, 987_500, 1_777_500])
        #expect(result.codes.isEmpty)
    }

    @Test(arguments: [("1e308", "below 10^18"), ("1e17", "calls of tankers of 1e+17 barrels")])
    func aCapacityThatLeavesNoExactAmountIsRefused(_ tanker: String, _ message: String) throws {
        let facts = try Bundled.measured(Bundled.read("petroleum-estimates"))
        expectRefusal(.badParameter, .usage, saying: message) {
            try EstimatedCapUse.result(MadeUp.inquiry([.tanker: tanker]), from: facts)
        }
    }

    @Test func anEstimateOfTheOtherWayIsNotHeldAgainstTheCap() throws {
        let facts = try Bundled.measured(
            MadeUp.deliveries(
                [("CHN", "2022", 7000, "barrels")], measure: "petroleum-estimate",
                direction: .export))
        let result = try EstimatedCapUse.result(MadeUp.inquiry(), from: facts)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows, .deliveriesSetAside])
    }

    @Test func filesWithoutEstimatesGiveNoPoints() throws {
        let facts = try Bundled.measured(MadeUp.deliveries(MadeUp.months2021))
        let result = try EstimatedCapUse.result(MadeUp.inquiry(), from: facts)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
    }
}
