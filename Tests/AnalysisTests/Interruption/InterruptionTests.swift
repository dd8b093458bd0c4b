import Testing
import TradeModel

@testable import Analysis

@Suite struct InterruptionTests {
    private func reference() throws -> InterruptionReferences.Interruption {
        try #require(InterruptionReferences().interruptions.first { $0.window != nil })
    }

    /// The case that R computed, asked as a user asks it: observation 61 is January 2015.
    @Test func givesWhatRGives() throws {
        let reference = try reference()
        let result = try Interruption.result(
            RunFacts.ofTrade([
                .at: "2015-01-17", .harmonics: "2", .window: "2016-07..2017-06",
            ]), from: RunFacts.months(reference.values))
        #expect(result.unit == "log points")
        let level = try #require(result.points.first)
        #expect(level.period == "2015-01" && level["coefficient"] == .text("level"))
        #expect(relativeDifference(level.value ?? 0, reference.estimates[2]) < 1e-8)
        #expect(
            relativeDifference(level["standard_error"]?.number ?? 0, reference.errors[2]) < 1e-8)
        #expect(result.points[1]["coefficient"] == .text("slope"))
        #expect(relativeDifference(result.points[1].value ?? 0, reference.estimates[3]) < 1e-8)
        #expect(result.points.count == reference.estimates.count)
        let stated = Dictionary(uniqueKeysWithValues: result.parameters.map { ($0.name, $0.value) })
        #expect(stated["lag"] == "3" && stated["periods"] == "96" && stated["transform"] == "asinh")
        #expect(stated["window"] == "2016-07..2017-06" && stated["harmonics"] == "2")
    }

    @Test func takesCountsAsQuasiPoisson() throws {
        let counts = (0..<48).map { [1, 3, 0, 2][$0 % 4] + ($0 >= 24 ? 5 : 0) }
        let facts = RunFacts.launches(counts)
        let result = try Interruption.result(MadeUp.inquiry([.at: "2012"]), from: facts)
        #expect(result.parameters.contains { $0.name == "model" && $0.value == "quasi-poisson" })
        #expect((result.points[0]["dispersion"]?.number ?? 0) > 0)
        let plain = try Interruption.result(
            MadeUp.inquiry([.at: "2012", .model: "poisson"]), from: facts)
        #expect(plain.points[0].value == result.points[0].value)
        #expect(plain.points[0]["standard_error"] != result.points[0]["standard_error"])
        let linear = try Interruption.result(
            MadeUp.inquiry([.at: "2012", .transform: "level"]), from: facts)
        #expect(linear.unit == "launches per month")
        #expect(linear.points[0]["dispersion"] == .number(nil))
    }

    @Test(arguments: [
        [Indicator.Parameter: String](), [.at: "2009"], [.at: "2031-01"], [.at: "x"],
        [.at: "2015", .window: "2030"], [.at: "2015", .harmonics: "7"],
        [.at: "2015", .lag: "-1"], [.at: "2015", .lag: "96"], [.at: "2015", .scale: "0"],
        [.at: "2015", .scale: "1000000000000000000"],
        [.at: "2015", .transform: "log", .scale: "2"], [.at: "2015", .model: "cubic"],
        [.at: "2015", .model: "poisson", .lag: "3"], [.at: "2015", .confidence: "1"],
        [.at: "2010-02"],
    ])
    func refusesAnswersThatDoNotFit(answers: [Indicator.Parameter: String]) throws {
        let facts = RunFacts.months(try reference().values)
        #expect {
            try Interruption.result(RunFacts.ofTrade(answers), from: facts)
        } throws: {
            ($0 as? Refusal)?.cause == .usage
        }
    }

    /// Values that are no counts, and a window that is the measure.
    @Test(arguments: [
        [Indicator.Parameter.at: "2015", .model: "poisson"],
        [.at: "2015-01", .window: "2015-01..2017-12"],
    ])
    func refusesDataThatDoNotFit(answers: [Indicator.Parameter: String]) throws {
        let facts = RunFacts.months(try reference().values)
        #expect {
            try Interruption.result(RunFacts.ofTrade(answers), from: facts)
        } throws: {
            ($0 as? Refusal)?.cause == .data
        }
    }
}
