import Testing
import TradeModel

@testable import Analysis

@Suite struct IndicatorTests {
    @Test func idsAreUniqueAndInKebabCase() {
        let ids = Catalogue.indicators.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids {
            #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
            #expect(Catalogue.indicator(id)?.id == id)
        }
        #expect(Catalogue.indicator("no-such") == nil)
    }

    @Test(arguments: Catalogue.indicators)
    func everyEntryIsComplete(_ indicator: Indicator) {
        let texts = [
            indicator.title, indicator.unit, indicator.formula, indicator.inputs,
            indicator.pitfalls, indicator.authority,
        ]
        #expect(texts.allSatisfy { !$0.isEmpty && $0.trimmed == $0 })
        #expect(!indicator.codes.isEmpty)
        #expect(indicator.codes.allSatisfy { $0.wholeMatch(of: /[TCSDF]\d\d/) != nil })
        #expect(!indicator.parameters.isEmpty)
    }

    @Test func noCodeBelongsToTwoEntries() {
        let codes = Catalogue.indicators.flatMap(\.codes)
        #expect(Set(codes).count == codes.count)
    }

    /// Every entry is computed from the bundled data and gives a value.
    @Test func everyEntryIsComputable() throws {
        let trade = TradeQuestion(subject: .northKorea, partner: .china)
        let tests = LaunchQuestion(asOf: .text("2025-01-01"))
        let kotra = try Bundled.read("trade-kotra")
        let launches = try Bundled.read("missile-launches")
        let results = try [
            TradeValue.result(trade, from: kotra), PartnerShare.result(trade, from: kotra),
            Concentration.result(trade, from: kotra), YearOverYear.result(trade, from: kotra),
            FixedBaseIndex.result(trade, base: "2019", from: kotra),
            CompoundGrowth.result(trade, from: "2013", to: "2023", in: kotra),
            TrailingSum.result(
                trade, from: MadeUp.series([("CHN", .total, "2020-01..12", 5)])),
            TestFrequency.result(tests, from: launches),
            ClassShare.result(tests, from: launches),
            SuccessRate.result(tests, by: .annual, from: launches),
            LongestPause.result(tests, from: launches),
            DaysSinceLastTest.result(tests, from: launches),
            MostPowerfulSince.result(tests, on: nil, from: launches),
        ]
        #expect(results.map(\.indicator) == Catalogue.indicators)
        for result in results {
            #expect(result.points.contains { $0.value != nil }, "\(result.indicator.id)")
            #expect(!result.definition.isEmpty)
            #expect(!result.sources.isEmpty)
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
