import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct PreMeasureFootprintTests {
    @Test func isTheShareOfTheBaseInGoodsBannedNow() throws {
        let result = try footprint([.base: "2015..2016"])
        let point = try #require(result.measured("2015..2016", "export", "banned"))
        #expect(point.number("numerator") == 2200)
        #expect(point.number("denominator") == 3200)
        #expect(point.value == 68.75)
        #expect(result.measured("2015..2016", "export", "free")?.value == 31.25)
    }

    @Test func dependsOnTheDayOfTheLaw() throws {
        let before = try footprint([.base: "2015", .on: "2016-01-01"])
        #expect(before.measured("2015", "export", "banned")?.value == 0)
        let capped = try footprint([.base: "2015", .on: "2017-03-01"])
        #expect(capped.measured("2015", "export", "capped")?.number("numerator") == 1000)
        #expect(capped.measured("2015", "export", "banned")?.value == 0)
    }

    @Test func aBaseThatTheFilesDoNotCoverIsMissing() throws {
        let result = try footprint([.base: "2014..2016"])
        #expect(result.points.allSatisfy { $0.value == nil && $0.missing >= 12 })
        #expect(result.codes.contains(.missingValue))
    }

    @Test(arguments: ["2016-01..06", "2016Q1..Q2"])
    func whoTellsOfALongerTimeThanTheBaseIsNamed(base: String) throws {
        let months = (1...6).map {
            ("CHN", "PRK", Flow.import, "2016-0\($0)", "2701", Int?.some(10))
        }
        let year = ("DEU", "PRK", Flow.import, "2016", "2701", Int?.some(240))
        let result = try PreMeasureFootprint.result(
            MadeUp.inquiry([.base: base]),
            from: Bundled.measured(MadeUp.goodsRecords(months + [year])))
        let point = try #require(
            result.points.first { $0.text("flow") == "export" && $0.text("measure") == "banned" })
        #expect(point.value == 100)
        #expect(point.missing == 1)
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal
                    && $0.message.hasSuffix("alone tell: DEU 2016 export")
            })
    }

    @Test func aBaseIsNeededAndMustBeOne() throws {
        let facts = try Bundled.measured(MadeUp.coalYears)
        expectRefusal(.badParameter, .usage, saying: "--base") {
            try PreMeasureFootprint.result(MadeUp.inquiry(), from: facts)
        }
        expectRefusal(.badParameter, .usage, saying: "2015..2016") {
            try PreMeasureFootprint.result(MadeUp.inquiry([.base: "lately"]), from: facts)
        }
    }

    private func footprint(_ answers: [Indicator.Parameter: String]) throws -> IndicatorResult {
        try PreMeasureFootprint.result(
            MadeUp.inquiry(answers), from: Bundled.measured(MadeUp.coalYears))
    }
}
