import Testing
import TradeModel

@testable import Analysis

@Suite struct SubjectTradeWorldTests {
    private func value(_ rows: [(String, String, Flow, Int?)]) throws -> IndicatorResult {
        try TradeValue.result(TradeQuestion(subject: .northKorea), from: MadeUp.trade(rows))
    }

    @Test func filesWithOneDirectionSayNothingOfTheTotal() throws {
        let result = try value([("CHN", "PRK", .export, 50), ("RUS", "PRK", .export, 10)])
        let point = try #require(result.point("2010"))
        #expect(point.value == nil)
        #expect(point.number("import") == 60)
        #expect(point.number("export") == nil)
        #expect(result.codes == [.flowNotReported])
        #expect(result.findings.first?.period == TimeSpan("2010"))
    }

    @Test func theSumGoesOnWithoutAPartnerAndCountsIt() throws {
        let result = try value([
            ("CHN", "PRK", .export, 50), ("CHN", "PRK", .import, 20), ("RUS", "PRK", .export, 10),
            ("IND", "PRK", .import, nil), ("IND", "PRK", .export, 1),
        ])
        let point = try #require(result.point("2010"))
        #expect(point.value == 81)
        // India's imports cannot be read; Russia reported none, which is no record at fault.
        #expect(point.missing == 1)
    }

    /// A partner's month without a usable record is told wherever the total is used: it would pass for
    /// a fall.
    @Test func totalsThatLackAPartnerAreNamed() throws {
        let reports = ["2018-03", "2019-02", "2019-03"].flatMap {
            [
                "CHN PRK import \($0) TOTAL 100",
                "IND PRK import \($0) TOTAL \($0 == "2019-03" ? "-" : "20")",
            ]
        }
        let facts = MadeUp.reports(reports)
        let world = TradeQuestion(
            subject: .northKorea, direction: .export, frequency: .monthly)
        var ofChina = world
        ofChina.partner = .china
        let from = try #require(TimeSpan("2018-03"))
        let results = [
            try TradeValue.result(world, from: facts),
            try LogChange.result(world, from: facts),
            try RecoveryRatio.result(world, base: Year(2018), from: facts),
            try TrailingShare.result(ofChina, from: facts),
            try ShareDecomposition.result(
                ofChina, from: from, to: try #require(TimeSpan("2019-03")), in: facts),
        ]
        for result in results {
            let told = result.findings.filter { $0.code == .incompleteTotal }
            #expect(told.count == 1)
            #expect(told.first?.message.hasSuffix(": 2019-03 (1)") == true)
        }
        #expect(results[0].point("2019-03")?.value == 100)
        let known = try TradeValue.result(ofChina, from: facts)
        // Of the months between the two years nothing is told.
        #expect(known.codes == [.seriesHasGaps])
    }

    @Test func aSumOfNothingButGapsIsMissing() throws {
        let result = try value([("CHN", "PRK", .export, nil), ("CHN", "PRK", .import, nil)])
        #expect(result.point("2010")?.value == nil)
        #expect(result.point("2010")?.missing == 2)
    }

    @Test func aPublishedTotalStandsThoughItsPartsDiffer() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2019", 100), ("CHN", .import, "2019", 60),
            ("CHN", .export, "2019", 41), ("CHN", .total, "2020", 100),
            ("CHN", .import, "2020", 60), ("CHN", .export, "2020", 40.5),
        ])
        let question = TradeQuestion(subject: .northKorea, partner: .china)
        let result = try TradeValue.result(question, from: facts)
        #expect(result.points.map(\.value) == [100, 100])
        #expect(result.codes == [.partsNotTotal])
        #expect(result.findings.first?.message.hasPrefix("2019") == true)
    }

    @Test func partsTooLargeToAddUpExactlyDifferAllTheSame() throws {
        let facts = MadeUp.joined(
            MadeUp.series(
                [("CHN", .import, "2019", 1e17), ("CHN", .export, "2019", 1e17)],
                unit: "USD billion"),
            MadeUp.series([("CHN", .total, "2019", 100)], unit: "USD million"))
        let question = TradeQuestion(subject: .northKorea, partner: .china)
        let result = try TradeValue.result(question, from: facts)
        #expect(result.points.map(\.value) == [1e8])
        #expect(result.codes == [.partsNotTotal])
    }
}
