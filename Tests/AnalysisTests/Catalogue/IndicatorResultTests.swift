import Testing
import TradeModel

@testable import Analysis

@Suite struct IndicatorResultTests {
    @Test func pointsNameTheirFields() {
        let point = IndicatorResult.Point(
            period: "2020", value: nil,
            fields: [.init("numerator", .number(nil)), .init("launches", .count(3))], n: 3,
            sources: [])
        #expect(point["numerator"] == .number(nil))
        #expect(point["launches"] == .count(3))
        #expect(point["nothing"] == nil)
    }

    @Test func theSourcesAreThoseOfThePoints() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .total, "2020", 5)]), MadeUp.series([("CHN", .total, "2021", 5)])
        )
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, partner: .china), from: facts)
        #expect(result.points.map { $0.sources.map(\.used) } == [[1], [1]])
        #expect(!result.sources.isEmpty)
    }

    /// Of some of the points too, and with more findings.
    @Test func withoutARecordTheSourcesAreWhatWasLookedThrough() throws {
        let facts = MadeUp.series([("CHN", .total, "2020", 5)])
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, partner: .china), from: facts
        ).lookingThrough(facts.sources).adding([])
        #expect(result.sources.map(\.used) == [1])
        #expect(result.sources(of: []).map(\.used) == [0])
        #expect(result.sources(of: []).map(\.source) == facts.sources)
    }
}
