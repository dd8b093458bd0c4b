import Testing
import TradeModel

@testable import Analysis

@Suite struct YearOverYearTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test func findsThePublishedFallsOf2020() throws {
        let customs = try YearOverYear.result(question, from: try Bundled.read("trade-gacc"))
        #expect(abs(try #require(customs.point("2020")?.value) - -80.67) < 0.01)
        #expect(customs.point("2020")?.number("base") == 2789.02)
        let kotra = try YearOverYear.result(question, from: try Bundled.read("trade-kotra"))
        #expect(abs(try #require(kotra.point("2020")?.value) - -75.4) < 0.05)
        // KOTRA's figure of 2009 is not in the series.
        #expect(kotra.point("2010")?.value == nil)
        #expect(kotra.point("2010")?.missing == 1)
    }

    @Test func findsTheRevisedGrowthOf2013() throws {
        let kita = try YearOverYear.result(question, from: try Bundled.read("trade-kita"))
        #expect(abs(try #require(kita.point("2013")?.value) - 10.35) < 0.01)
    }

    @Test func comparesTheCombinedCellsOfTheBundledMonths() throws {
        var monthly = question
        monthly.frequency = .monthly
        let result = try YearOverYear.result(monthly, from: try Bundled.read("trade-gacc"))
        let value = try #require(result.point("2022-01..02")?.value)
        #expect(abs(value - 100 * (136.26 / 3.27 - 1)) < 1e-9)
        #expect(result.point("2020-01..02")?.value == nil)
    }

    @Test func comparesQuarters() throws {
        let facts = MadeUp.series([("CHN", .total, "2019Q1", 4), ("CHN", .total, "2020Q1", 5)])
        #expect(try YearOverYear.result(question, from: facts).point("2020Q1")?.value == 25)
    }

    @Test func namesWhatHasNoChangeFromZero() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2017", 0), ("CHN", .total, "2018", 4), ("CHN", .total, "2019", 0),
            ("CHN", .total, "2020", 5),
        ])
        let result = try YearOverYear.result(question, from: facts)
        #expect(result.points.map(\.value) == [nil, nil, -100, nil])
        let finding = try #require(result.findings.first { $0.code == .missingValue })
        #expect(finding.message.hasPrefix("not above zero in the year before"))
        #expect(finding.message.hasSuffix(": 2018, 2020"))
        #expect(finding.parts.map { $0.period?.description } == ["2018", "2020"])
    }
}
