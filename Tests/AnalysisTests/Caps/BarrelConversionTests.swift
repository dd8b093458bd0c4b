import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct BarrelConversionTests {
    private let facts = MadeUp.deliveries([
        ("CHN", "2021-06", 1288, "t"), ("CHN", "2021-06", 10_725, "barrels"),
        ("CHN", "2021-07", 0, "t"), ("CHN", "2021-07", 0, "barrels"),
    ])

    @Test func tonnesTimesTheFactor() throws {
        let result = try BarrelConversion.result(
            MadeUp.inquiry([.factor: "8.33"]), from: Bundled.measured(facts))
        let june = try #require(result.points.first { $0.period == "2021-06" })
        #expect(june.value == 1288 * 8.33)
        #expect(june.number("barrels_reported") == 10_725)
        #expect(abs((june.number("factor_reported") ?? 0) - 8.327) < 0.0005)
        let july = try #require(result.points.first { $0.period == "2021-07" })
        #expect(july.value == 0)
        #expect(july.number("factor_reported") == nil)
    }

    @Test func aFactorIsNeeded() throws {
        let facts = try Bundled.measured(facts)
        expectRefusal(.badParameter, .usage, saying: "--factor") {
            try BarrelConversion.result(MadeUp.inquiry(), from: facts)
        }
    }

    /// Beyond what is read, no number above zero, and one by which deliveries no longer add up exactly.
    @Test(arguments: [
        ("1e308", "below 10^18"), ("1e18", "below 10^18"), ("1e-13", "above zero"),
        ("0", "above zero"), ("-8", "above zero"), ("eight", "above zero"),
        ("1e17", "1288 t at 1e+17 barrels per tonne come to 1.288e+20 barrels"),
    ])
    func aFactorThatLeavesNoExactAmountIsRefused(_ factor: String, _ message: String) throws {
        let facts = try Bundled.measured(facts)
        expectRefusal(.badParameter, .usage, saying: message) {
            try BarrelConversion.result(MadeUp.inquiry([.factor: factor]), from: facts)
        }
    }

    /// The joint reports of 2019 in both units imply 7.90.
    @Test func bundledReportsImplyTheFactorsThatTheTableLists() throws {
        let facts = try Bundled.measured(Bundled.read("petroleum-1718", "petroleum-factors"))
        let result = try BarrelConversion.result(MadeUp.inquiry(), from: facts)
        let joint = try #require(
            result.points.first { $0.period == "2019" && $0.text("reporter") == "CHN+RUS" })
        #expect(abs((joint.number("factor_reported") ?? 0) - 7.90) < 0.005)
        let factors = Set(result.points.compactMap { $0.number("factor") })
        #expect(factors == [7.9, 9.19])
    }
}
