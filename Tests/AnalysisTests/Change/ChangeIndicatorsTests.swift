import Testing
import TradeModel

@testable import Analysis

@Suite struct ChangeIndicatorsTests {
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

    @Test func indexesTo2019() throws {
        let result = try FixedBaseIndex.result(
            question, base: "2019", from: try Bundled.read("trade-gacc"))
        #expect(result.point("2019")?.value == 100)
        #expect(abs(try #require(result.point("2021")?.value) - 11.4) < 0.01)
    }

    @Test func findsTheGrowthFrom2000To2019() throws {
        let result = try CompoundGrowth.result(
            question, from: "2000", to: "2019", in: try Bundled.read("trade-kita"))
        #expect(result.points.count == 1)
        let growth = try #require(result.points.first?.value)
        // 488.05 to 2,805 million in 19 years.
        #expect(abs(growth - 9.6399) < 0.001)
        #expect(result.points.first?.number("base") == 488.05)
    }

    @Test func refusesPeriodsThatAreNoYearsOrInNoOrder() throws {
        let facts = try Bundled.read("trade-kita")
        for (first, last) in [("2019", "2000"), ("2000-01", "2019-01"), ("2000", "soon")] {
            let error = #expect(throws: Refusal.self) {
                try CompoundGrowth.result(question, from: first, to: last, in: facts)
            }
            #expect(error?.cause == .usage)
        }
        let error = #expect(throws: Refusal.self) {
            try FixedBaseIndex.result(question, base: "2019-01", from: facts)
        }
        #expect(error?.diagnostics.first?.code == .badPeriod)
    }

    @Test func aGrowthWithoutItsLastPeriodIsMissingAndThere() throws {
        let result = try CompoundGrowth.result(
            question, from: "2000", to: "2018", in: try Bundled.read("trade-kita"))
        #expect(result.points.map(\.value) == [nil])
    }

    @Test func comparesQuarters() throws {
        let facts = MadeUp.series([("CHN", .total, "2019Q1", 4), ("CHN", .total, "2020Q1", 5)])
        #expect(try YearOverYear.result(question, from: facts).point("2020Q1")?.value == 25)
    }

    @Test func sumsMonthsUnlessTold() throws {
        let rows = (1...12).map {
            ("CHN", TradeDirection.total, $0 < 10 ? "2020-0\($0)" : "2020-\($0)")
        }
        let facts = MadeUp.series(
            rows.map { ($0.0, $0.1, $0.2, 1.5) } + [("CHN", .total, "2020", 99)])
        let result = try TrailingSum.result(question, from: facts)
        #expect(result.unit == "USD million")
        #expect(result.points.count == 12)
        #expect(result.point("2020-12")?.value == 18)
        #expect(result.point("2020-11")?.value == nil)
        #expect(result.point("2020-11")?.missing == 1)
        #expect(result.point("2020-12")?.text("window") == "2020-01..12")
    }
}
