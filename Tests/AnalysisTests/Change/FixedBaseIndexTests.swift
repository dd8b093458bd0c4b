import Testing
import TradeModel

@testable import Analysis

@Suite struct FixedBaseIndexTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test func indexesTo2019() throws {
        let result = try FixedBaseIndex.result(
            question, base: .year(Year(2019)), from: try Bundled.read("trade-gacc"))
        #expect(result.point("2019")?.value == 100)
        #expect(abs(try #require(result.point("2021")?.value) - 11.4) < 0.01)
    }

    @Test func takesTheLengthOfItsBase() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2019", 90), ("CHN", .total, "2019Q1", 10),
            ("CHN", .total, "2019Q2", 15),
        ])
        let base: [Indicator.Parameter: String] = [.partner: "CHN", .base: "2019Q1"]
        let result = try FixedBaseIndex.result(MadeUp.inquiry(base), from: facts)
        #expect(result.points.map(\.period) == ["2019Q1", "2019Q2"])
        #expect(result.points.map(\.value) == [100, 150])
        let refusal = #expect(throws: Refusal.self) {
            try FixedBaseIndex.result(
                MadeUp.inquiry(base.merging([.by: "year"]) { first, _ in first }), from: facts)
        }
        #expect(refusal?.diagnostics.map(\.code) == [.badPeriod])
    }

    @Test(arguments: ["2016-1", "soon"]) func refusesABaseThatIsNone(base: String) throws {
        let refusal = #expect(throws: Refusal.self) {
            try FixedBaseIndex.result(MadeUp.inquiry([.base: base]), from: Dataset())
        }
        #expect(refusal?.cause == .usage)
        #expect(refusal?.diagnostics.map(\.code) == [.badParameter])
    }

    /// Of 2022 some months are told, beside years or alone; of 2018 nothing is.
    @Test func aBaseThatIsToldInPartIsSaidToBe() throws {
        let months: [(String, TradeDirection, String, Double?)] = [
            ("CHN", .total, "2022-01", 5), ("CHN", .total, "2022-02", 6),
        ]
        for years in [[("CHN", TradeDirection.total, "2021", Double?(90))], []] {
            let result = try FixedBaseIndex.result(
                question, base: .year(Year(2022)), from: MadeUp.series(years + months))
            #expect(result.points.allSatisfy { $0.value == nil })
            #expect(
                result.findings.map(\.message).contains(
                    "the base 2022 is told in part alone, by shorter records that do not make it up,"
                        + " so that the index has none"))
        }
        let nothing = try FixedBaseIndex.result(
            question, base: .year(Year(2018)),
            from: MadeUp.series([("CHN", .total, "2021", 90)]))
        #expect(
            nothing.findings.map(\.message) == [
                "the base 2018 has no value, so that the index has none"
            ])
    }

    /// Months of one partner are no part of a total that the source publishes.
    @Test func aPartnersMonthsTellNothingOfAPublishedTotal() throws {
        let result = try FixedBaseIndex.result(
            TradeQuestion(subject: .northKorea), base: .year(Year(2022)),
            from: MadeUp.series([
                ("WLD", .total, "2021", 90), ("CHN", .total, "2021", 80),
                ("CHN", .total, "2022-01", 5),
            ]))
        #expect(
            result.findings.map(\.message) == [
                "the base 2022 has no value, so that the index has none"
            ])
    }
}
