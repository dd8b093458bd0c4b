import Testing
import TradeModel

@testable import Analysis

@Suite struct CompoundGrowthTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test func findsTheGrowthFrom2000To2019() throws {
        let result = try CompoundGrowth.result(
            question, from: .year(Year(2000)), to: .year(Year(2019)),
            in: try Bundled.read("trade-kita"))
        #expect(result.points.count == 1)
        let growth = try #require(result.points.first?.value)
        // 488.05 to 2,805 million in 19 years.
        #expect(abs(growth - 9.6399) < 0.001)
        #expect(result.points.first?.number("base") == 488.05)
    }

    @Test(arguments: [
        ("2019", "2000"), ("2000", "2000"), ("2000", "2019-01"), ("2000", "soon"), ("2019", ""),
    ])
    func refusesPeriodsThatAreNoneOrInNoOrder(first: String, last: String) throws {
        let facts = try Bundled.read("trade-kita")
        let refusal = #expect(throws: Refusal.self) {
            try CompoundGrowth.result(
                MadeUp.inquiry([.partner: "CHN", .from: first, .to: last]), from: facts)
        }
        #expect(refusal?.cause == .usage)
        #expect(refusal?.diagnostics.map(\.code) == [.badParameter])
    }

    /// Quarters beside years: what is asked about says which of them are meant, unless the question
    /// does.
    @Test func takesTheLengthOfItsEnds() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2019", 90), ("CHN", .total, "2020", 40),
            ("CHN", .total, "2020Q1", 10), ("CHN", .total, "2021Q1", 12),
        ])
        let ends: [Indicator.Parameter: String] = [
            .partner: "CHN", .from: "2020Q1", .to: "2021Q1",
        ]
        let result = try CompoundGrowth.result(MadeUp.inquiry(ends), from: facts)
        #expect(result.points.map(\.period) == ["2021Q1"])
        #expect(abs(try #require(result.points.first?.value) - 20) < 1e-9)
        let years = ends.merging([.by: "year"]) { first, _ in first }
        let refusal = #expect(throws: Refusal.self) {
            try CompoundGrowth.result(MadeUp.inquiry(years), from: facts)
        }
        #expect(refusal?.cause == .usage)
        #expect(refusal?.diagnostics.map(\.code) == [.badPeriod])
        #expect(
            refusal?.diagnostics.first?.message.hasSuffix(
                "saw 2020Q1 and 2021Q1; without --by the length is theirs") == true)
    }

    @Test func anEndThatIsToldInPartIsSaidToBe() throws {
        let result = try CompoundGrowth.result(
            question, from: .year(Year(2019)), to: .year(Year(2021)),
            in: MadeUp.series([
                ("CHN", .total, "2019", 90), ("CHN", .total, "2020", 40),
                ("CHN", .total, "2021-01", 5),
            ]))
        #expect(result.points.map(\.value) == [nil])
        #expect(
            result.findings.map(\.message) == [
                "2021 is told in part alone, by shorter records that do not make it up, so that there"
                    + " is no rate"
            ])
    }

    /// Of two ends, or of all against one, what lies between is no matter.
    @Test func monthsBetweenTheEndsAreNotTold() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2019-03", 1), ("CHN", .total, "2019-06", 2),
            ("CHN", .total, "2019-11", 4),
        ])
        var monthly = question
        monthly.frequency = .monthly
        let (march, june) = (try #require(TimeSpan("2019-03")), try #require(TimeSpan("2019-06")))
        let growth = try CompoundGrowth.result(monthly, from: march, to: june, in: facts)
        #expect(growth.points.count == 1)
        #expect(growth.codes.isEmpty)
        let index = try FixedBaseIndex.result(monthly, base: june, from: facts)
        #expect(index.codes.isEmpty)
        let changes = try YearOverYear.result(monthly, from: facts)
        #expect(changes.codes.contains(.seriesHasGaps))
    }

    @Test func aGrowthWithoutItsLastPeriodIsMissingAndThere() throws {
        let result = try CompoundGrowth.result(
            question, from: .year(Year(2000)), to: .year(Year(2018)),
            in: try Bundled.read("trade-kita"))
        #expect(result.points.map(\.value) == [nil])
        #expect(
            result.findings.map(\.message).contains("2018 has no value, so that there is no rate"))
        let neither = try CompoundGrowth.result(
            question, from: .year(Year(2017)), to: .year(Year(2018)),
            in: try Bundled.read("trade-kita"))
        #expect(
            neither.findings.map(\.message).contains(
                "2017 has no value, and 2018 has no value, so that there is no rate"))
    }
}
