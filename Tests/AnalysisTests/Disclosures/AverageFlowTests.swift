import Testing
import TradeModel

@testable import Analysis

@Suite struct AverageFlowTests {
    /// The average monthly flow in the second half of 2021 and in the first eight months of 2022.
    @Test func matchesThePublishedDisclosures() throws {
        let result = try AverageFlow.result(
            try MadeUp.inquiry([.measure: "cumulative-value", .until: "2022-12-31"]),
            from: try Bundled.read("e-cny"))
        let last = try #require(result.points.last)
        #expect(last.number("months") == 8)
        #expect(abs((last.value ?? 0) - 1.56) < 0.005)
        let second = result.points.prefix(2)
        let change = second.compactMap { $0.number("change") }.reduce(0, +)
        let months = second.compactMap { $0.number("months") }.reduce(0, +)
        #expect(abs(months - 6) < 1e-12 && abs(change / months - 8.845) < 1e-9)
        #expect(result.unit == "CNY billion a month" && result.codes.isEmpty)
    }

    @Test func saysWhereALevelFalls() throws {
        let facts = MadeUp.disclosures([
            ("wallets", "2021-12-31", 261, "million"), ("wallets", "2022-01-31", 225, "million"),
        ])
        let result = try AverageFlow.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points.map(\.value) == [-36])
        #expect(result.codes == [.fallingLevel])
    }

    @Test func hasNoFlowFromOneDisclosure() throws {
        let facts = MadeUp.disclosures([("level", "2021-12-31", 261, "million")])
        #expect(try AverageFlow.result(try MadeUp.inquiry(), from: facts).points.isEmpty)
    }
}
