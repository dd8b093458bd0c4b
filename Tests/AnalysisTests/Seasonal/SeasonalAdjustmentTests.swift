import Testing
import TradeModel

@testable import Analysis

@Suite struct SeasonalAdjustmentTests {
    /// R: stl(asinh(x), "periodic", robust = TRUE) is what is asked of a series of trade by default.
    @Test func givesWhatRGives() throws {
        let reference = try #require(
            SeasonalReferences("seasonal.json").decompositions.first {
                $0.name == "monthly" && $0.years == nil && $0.robust
            })
        let result = try SeasonalAdjustment.result(
            RunFacts.ofTrade([.transform: "level"]), from: RunFacts.months(reference.values))
        for (index, point) in result.points.enumerated() {
            #expect(abs((point["season"]?.number ?? 99) - reference.seasonal[index]) < 1e-8)
            #expect(abs((point["trend"]?.number ?? 99) - reference.trend[index]) < 1e-8)
            let adjusted = reference.values[index] - reference.seasonal[index]
            #expect(abs((point.value ?? 99) - adjusted) < 1e-8)
        }
        #expect(result.points.count == 91 && result.unit == "USD million")
    }

    @Test func takesTradeAsAsinhAndCountsAsTheyAre() throws {
        let trade = try SeasonalAdjustment.result(
            RunFacts.ofTrade(), from: RunFacts.months((0..<48).map { Double($0 % 12 * 10) }))
        #expect(trade.parameters.contains { $0.name == "transform" && $0.value == "asinh" })
        let counts = try SeasonalAdjustment.result(
            MadeUp.inquiry(), from: RunFacts.launches((0..<48).map { $0 % 12 }))
        #expect(counts.parameters.contains { $0.name == "transform" && $0.value == "level" })
    }

    /// The season of each month is fitted to all values.
    @Test func isNoSurerThanAllValues() throws {
        var rows: [(String, TradeDirection, String, Double?)] = [
            ("CHN", .total, "2010-01..02", 10)
        ]
        for index in 2..<48 {
            let month = index % 12 + 1
            let period = "\(2010 + index / 12)-\(month < 10 ? "0" : "")\(month)"
            rows.append(("CHN", .total, period, Double(index % 12 * 10)))
        }
        let result = try SeasonalAdjustment.result(
            RunFacts.ofTrade([.by: "month", .combined: "split"]), from: MadeUp.series(rows))
        #expect(result.points.count == 48)
        #expect(result.points.allSatisfy { $0.confidence == .unconfirmed })
    }

    @Test func masks() throws {
        let values = (0..<84).map { Double($0 % 12) + 50 - (40..<55 ~= $0 ? 40 : 0) }
        let result = try SeasonalAdjustment.result(
            RunFacts.ofTrade([.mask: "2013-05..2014-07", .transform: "level", .robust: "no"]),
            from: RunFacts.months(values))
        #expect(result.points.filter { $0["masked"] == .text("yes") }.count == 15)
        let inside = try #require(result.points.first { $0.period == "2013-12" })
        #expect(abs((inside["remainder"]?.number ?? 0) + 40) < 0.1)
        #expect(inside["weight"]?.number == 0)
    }

    @Test(arguments: [
        [Indicator.Parameter.years: "8"], [.years: "1"], [.robust: "perhaps"], [.mask: "2031"],
        [.transform: "log", .scale: "1"], [.scale: "-1"],
    ])
    func refusesAnswersThatDoNotFit(answers: [Indicator.Parameter: String]) throws {
        let facts = RunFacts.months((0..<48).map { Double($0 % 12) })
        #expect {
            try SeasonalAdjustment.result(RunFacts.ofTrade(answers), from: facts)
        } throws: {
            ($0 as? Refusal)?.cause == .usage
        }
    }

    @Test func refusesYearsAndShortSeries() throws {
        #expect {
            try SeasonalAdjustment.result(
                RunFacts.ofTrade(), from: RunFacts.years((0..<40).map { Double($0) }))
        } throws: {
            ($0 as? Refusal)?.cause == .usage
        }
        #expect {
            try SeasonalAdjustment.result(
                RunFacts.ofTrade(), from: RunFacts.months((0..<35).map { Double($0) }))
        } throws: {
            ($0 as? Refusal)?.diagnostics.first?.code == .undefinedStatistic
        }
    }
}
