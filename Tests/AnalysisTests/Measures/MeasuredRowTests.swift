import Testing
import TradeModel

@testable import Analysis

@Suite struct MeasuredRowTests {
    /// Ores may hold some of the banned ones: how much trade in them there was nobody knows.
    @Test func aDoubtfulRecordWithoutAValueIsNoZero() throws {
        let result = try MadeUp.sanctionedTrade([
            ("CHN", "PRK", .import, "2019", "26", nil), ("CHN", "PRK", .import, "2019", "2701", 10),
        ])
        let banned = try #require(result.measured("2019", "export", "banned"))
        #expect(banned.value == 10)
        #expect(banned["may_include"] == .number(nil))
        #expect(banned["disputed"] == .number(0))
        #expect(banned.missing == 1)
        let titanium = try #require(
            result.measured("2019", "export", "unsc-2270-30-gold-titanium"))
        #expect(titanium.value == nil)
        #expect(titanium["may_include"] == .number(nil))
        let coal = try #require(result.measured("2019", "export", "unsc-2371-8-coal"))
        #expect(coal["may_include"] == .number(0))
        #expect(coal.missing == 0)
    }
}
