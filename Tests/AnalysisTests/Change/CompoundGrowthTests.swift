import Testing
import TradeModel

@testable import Analysis

@Suite struct CompoundGrowthTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

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

    /// Of two ends, or of all against one, what lies between is no matter.
    @Test func monthsBetweenTheEndsAreNotTold() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2019-03", 1), ("CHN", .total, "2019-06", 2),
            ("CHN", .total, "2019-11", 4),
        ])
        var monthly = question
        monthly.frequency = .monthly
        let growth = try CompoundGrowth.result(
            monthly, from: "2019-03", to: "2019-06", in: facts)
        #expect(growth.points.count == 1)
        #expect(growth.codes.isEmpty)
        let index = try FixedBaseIndex.result(monthly, base: "2019-06", from: facts)
        #expect(index.codes.isEmpty)
        let changes = try YearOverYear.result(monthly, from: facts)
        #expect(changes.codes.contains(.seriesHasGaps))
    }

    @Test func aGrowthWithoutItsLastPeriodIsMissingAndThere() throws {
        let result = try CompoundGrowth.result(
            question, from: "2000", to: "2018", in: try Bundled.read("trade-kita"))
        #expect(result.points.map(\.value) == [nil])
        #expect(
            result.findings.map(\.message).contains("2018 has no value, so that there is no rate"))
        let neither = try CompoundGrowth.result(
            question, from: "2017", to: "2018", in: try Bundled.read("trade-kita"))
        #expect(
            neither.findings.map(\.message).contains(
                "2017 has no value above zero, and 2018 has no value, so that there is no rate"))
    }
}
