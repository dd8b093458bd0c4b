import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct UnbrokenSeriesTests {
    @Test func isOfTradeOrOfLaunchesAsTheFilesSay() throws {
        let trade = try UnbrokenSeries(RunFacts.ofTrade(), RunFacts.years([3, 4, 5]))
        #expect(trade.values == [3, 4, 5] && trade.span() == "1950..1952" && !trade.isCount)
        #expect(trade.unit == "USD million")
        let launches = try UnbrokenSeries(MadeUp.inquiry(), RunFacts.launches([2, 0, 1]))
        #expect(launches.values == [2, 0, 1] && launches.span() == "2010-01..03")
        #expect(launches.isCount && launches.unit == "launches per month")
    }

    @Test func asksWhichWhereTheFilesHoldBoth() throws {
        let both = MadeUp.joined(RunFacts.years([3, 4, 5]), RunFacts.launches([1, 2]))
        expectRefusal(.badParameter, .usage, saying: "these files hold trade and launches") {
            try UnbrokenSeries(MadeUp.inquiry(), both)
        }
        #expect(try UnbrokenSeries(RunFacts.ofTrade(), both).values == [3, 4, 5])
        #expect(try UnbrokenSeries(MadeUp.inquiry([.count: "days"]), both).values == [1, 1])
        #expect {
            try UnbrokenSeries(RunFacts.ofTrade([.clock: "kst"]), both)
        } throws: {
            ($0 as? Refusal)?.cause == .usage
        }
    }

    @Test func leavesOutPeriodsThatAreCoveredInPart() throws {
        var facts = MadeUp.launches(
            ["2010-01-05", "2010-02-03", "2010-03-09"], completeTo: "2010-04-15")
        var series = try UnbrokenSeries(MadeUp.inquiry(), facts)
        #expect(series.span() == "2010-02..03" && series.values == [1, 1])
        #expect(series.findings.map(\.code) == [.partialPeriod])
        #expect(series.findings[0].message.hasSuffix(": 2010-01, 2010-04"))
        // Where the question begins is said by the question, not by the first launch.
        series = try UnbrokenSeries(
            MadeUp.inquiry([.since: "2010-02-03", .until: "2010-03-31"]), facts)
        #expect(series.span() == "2010-03" && series.values == [1])
        facts = MadeUp.launches(["2010-01-05"])
        #expect(try UnbrokenSeries(MadeUp.inquiry(), facts).points.isEmpty)
    }

    @Test func saysWhereALaunchMayLieThatIsInNoCount() throws {
        let facts = MadeUp.launches(
            ["2010", "2010-12-05", "2011-01-05", "2011-02-03"], completeTo: "2011-03-31")
        let series = try UnbrokenSeries(MadeUp.inquiry(), facts)
        #expect(series.span() == "2010-12..2011-03" && series.values == [1, 1, 1, 0])
        #expect(series.findings.map(\.code) == [.undatedLaunches, .undatedLaunches])
        #expect(series.findings[0].message.hasSuffix("2010-10, 2010-11"))
        #expect(series.findings[1].message.hasSuffix("may lie in them: 2010-12"))
    }

    /// Of launches without a day those are told that may be of its periods.
    @Test func speaksOfUndatedLaunchesOfItsPeriodsAlone() throws {
        let dates = ["1984", "2010-01-05", "2010-02-03", "2011", "2012-01-05", "2012-02-03"]
        let facts = MadeUp.launches(dates, completeTo: "2012-12-31")
        let told = { (answers: [Indicator.Parameter: String]) in
            try Pettitt.result(try MadeUp.inquiry(answers), from: facts).findings
                .filter { $0.code == .undatedLaunches }.map(\.message)
        }
        let matter = "dated too coarsely for monthly points, and in none of them: 1"
        #expect(try told([.from: "2012-01", .to: "2012-12"]).isEmpty)
        #expect(try told([.from: "2010-01", .to: "2010-12"]).isEmpty)
        let types = try NewTypes.result(
            try MadeUp.inquiry([.by: "month", .since: "2011-06-01"]), from: facts)
        #expect(
            types.findings.filter { $0.code == .undatedLaunches }.map(\.message)
                == ["launches \(matter)"])
    }

    /// What is to be said of periods that are not asked for is about nothing that is shown.
    @Test func speaksOfThePeriodsAskedForAlone() throws {
        let facts = MadeUp.launches(
            ["2010-01-05", "2010-02-03", "2010-03-09", "2010-04-06"], completeTo: "2010-05-15",
            confidences: [.unconfirmed, .unconfirmed, .confirmed, .confirmed])
        func told(_ answers: [Indicator.Parameter: String]) throws -> [String] {
            let series = try UnbrokenSeries(MadeUp.inquiry(answers), facts)
            let result = series.result(
                Breaks.indicator, unit: series.unit, definition: "", points: [], parameters: [])
            return result.findings.filter { $0.code != .listEndsEarlier }.map(\.message)
        }
        #expect(
            try told([:]) == [
                "values that no document confirms went into 2010-02",
                "left out, because the table or the question covers them in part only: 2010-01,"
                    + " 2010-05",
            ])
        #expect(try told([.from: "2010-03", .to: "2010-04"]).isEmpty)
        #expect(try told([.from: "2010-02", .to: "2010-04"]).count == 1)
    }

    /// The same of trade: who fell silent, and what does not add up, before the periods asked for.
    @Test func speaksOfTradeInThePeriodsAskedForAlone() throws {
        let reports = (2010...2016).map { "CHN PRK import \($0) TOTAL 100" }
        let facts = MadeUp.reports(
            reports + ["RUS PRK import 2010 TOTAL 50", "RUS PRK import 2014 TOTAL 50"])
        func told(_ answers: [Indicator.Parameter: String]) throws -> [String] {
            let asked = answers.merging([.flow: "export"]) { first, _ in first }
            let series = try UnbrokenSeries(MadeUp.inquiry(asked), facts)
            let result = series.result(
                Breaks.indicator, unit: series.unit, definition: "", points: [], parameters: [])
            return result.findings.map(\.message)
        }
        let all = try told([:])
        #expect(all.count == 1)
        #expect(all.first?.hasSuffix("RUS export 2011, 2015") == true)
        #expect(try told([.from: "2012", .to: "2014"]).isEmpty)
        #expect(
            try told([.from: "2012"]) == [
                "2015: the total may be too small: no record tells of RUS export, which had a tenth"
                    + " or more of the total just before"
            ])
    }

    /// Where no period is whole, that is why there is no value, whatever time is asked for.
    @Test func saysWhyThereIsNoPeriod() throws {
        let facts = MadeUp.launches(["2010-01-25"], completeTo: "2010-02-10")
        let series = try UnbrokenSeries(MadeUp.inquiry([.from: "2009-01", .to: "2009-12"]), facts)
        #expect(series.points.isEmpty)
        #expect(series.findings.map(\.code) == [.partialPeriod])
    }

    /// What stands beside a published total goes into nothing that is computed from the total.
    @Test func aTotalRestsOnNoRowsBesideIt() throws {
        var facts = MadeUp.series([
            ("CHN", .total, "1950", 3), ("CHN", .total, "1951", 4), ("CHN", .total, "1952", 5),
        ])
        facts.observations +=
            MadeUp.series(
                [
                    ("JPN", .total, "1950", 1), ("JPN", .total, "1951", 1),
                    ("JPN", .total, "1952", 1), ("CHN", .import, "1951", 1),
                    ("CHN", .export, "1951", 3),
                ], confidence: .unconfirmed
            ).observations
        let series = try UnbrokenSeries(RunFacts.ofTrade(), facts)
        #expect(series.levels.points[1].sources.map(\.lines) == [[3, 5, 6]])
        #expect(series.levels.findings.compactMap(\.field) == ["import", "export", "balance"])
        let point = series.point("x", over: 0..<3, value: 1, fields: [])
        #expect(point.sources.map(\.lines) == [[2, 3, 4]])
        let result = series.result(
            Breaks.indicator, unit: series.unit, definition: "", points: [point], parameters: [])
        #expect(!result.codes.contains(.unconfirmedValues))
    }

    @Test func pointsRestOnTheRowsOfTheirPeriods() throws {
        let series = try UnbrokenSeries(RunFacts.ofTrade(), RunFacts.years([3, 4, 5]))
        let point = series.point("x", over: 1..<3, value: 1, fields: [])
        #expect(point.n == 2 && point.sources.map(\.lines) == [[3, 4]])
        #expect(point.confidence == .confirmed)
    }

    /// A launch of which the year alone is known may be of each month, and is one.
    @Test func aLaunchThatMayBeOfSeveralPeriodsIsMissingOnce() throws {
        let facts = MadeUp.launches(
            ["2010", "2010-01-05", "2010-02-03", "2010-03-09"], completeTo: "2010-03-31")
        let series = try UnbrokenSeries(MadeUp.inquiry(), facts)
        #expect(series.points.map(\.missing) == [1, 1, 1])
        let whole = series.point("x", over: 0..<3, value: 1, fields: [])
        #expect(whole.n == 3 && whole.missing == 1)
        #expect(series.point("x", over: 1..<2, value: 1, fields: []).missing == 1)
    }

    @Test func tellsWhatMethodsRefuse() throws {
        let series = try UnbrokenSeries(RunFacts.ofTrade(), RunFacts.years([3, 4, 5]))
        let causes: [(ModelError.Code, Refusal.Cause, DiagnosticCode)] = [
            (.tooFewObservations, .data, .undefinedStatistic),
            (.rankDeficient, .data, .undefinedStatistic),
            (.parameterNotValid, .usage, .badParameter),
            (.libraryMissing, .unreachable, .libraryMissing),
        ]
        for (code, cause, diagnostic) in causes {
            #expect {
                try series.fitted { () throws(ModelError) in throw ModelError(code, "so it is") }
            } throws: { error in
                let refusal = error as? Refusal
                return refusal?.cause == cause && refusal?.diagnostics.map(\.code) == [diagnostic]
                    && refusal?.diagnostics[0].message.hasPrefix("so it is") == true
            }
        }
    }
}
