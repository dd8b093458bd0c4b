import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct ImputedCrudeTests {
    private func result(_ more: [Indicator.Parameter: String] = [:]) throws -> IndicatorResult {
        let answers: [Indicator.Parameter: String] = [
            .source: "trade-kotra", .against: "trade-gacc",
        ]
        return try ImputedCrude.result(
            MadeUp.inquiry(answers.merging(more) { $1 }),
            from: try Bundled.read("trade-kotra", "trade-gacc"))
    }

    /// 222 million in 2020 at 58 dollars a barrel, then 364 at 94, 505 at 131 and 425 at 110.
    @Test(arguments: [("2020", 222, 58), ("2021", 364, 94), ("2022", 505, 131), ("2023", 425, 110)])
    func findsTheReferenceValues(year: String, value: Int, price: Int) throws {
        let point = try #require(try result().point(year))
        #expect(abs(try #require(point.value) - Double(value)) < 1)
        #expect(abs(try #require(point.number("price_per_barrel")) - Double(price)) < 0.6)
        #expect(point.number("barrels") == 525_000 * 7.33)
    }

    @Test func theSourcesThatThereAreAreNamed() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .import, "2020", 2)], name: "a"),
            MadeUp.series([("CHN", .import, "2020", 3)], name: "b"))
        let lacking: [([Indicator.Parameter: String], String)] = [
            ([:], "source"), ([.source: "a"], "against"),
        ]
        for (given, needed) in lacking {
            let said = "needs --\(needed), the name of a source of the files: a, b"
            expectRefusal(.badParameter, .usage, saying: said) {
                try ImputedCrude.result(try MadeUp.inquiry(given), from: facts)
            }
        }
    }

    @Test func theQuantityIsAParameter() throws {
        let half = try result([.tonnes: "262500"])
        let usual = try result()
        let price = try #require(usual.point("2020")?.number("price_per_barrel"))
        #expect(half.point("2020")?.number("price_per_barrel") == 2 * price)
        let lighter = try result([.barrelsPerTonne: "14.66"])
        #expect(lighter.point("2020")?.number("price_per_barrel") == price / 2)
        #expect(half.definition.contains("262500 tonnes a year"))
    }

    @Test func aNegativeDifferenceHasNoPrice() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .import, "2020", 2)], name: "a"),
            MadeUp.series([("CHN", .import, "2020", 3)], name: "b"))
        let result = try ImputedCrude.result(
            MadeUp.inquiry([.source: "a", .against: "b"]), from: facts)
        #expect(result.point("2020")?.value == -1)
        #expect(result.point("2020")?.number("price_per_barrel") == nil)
        #expect(result.codes.contains(.notComparable))
    }

    @Test func saysWhyThereIsNoDifference() throws {
        let russia = try result([.partner: "RUS"])
        #expect(russia.points.isEmpty)
        #expect(
            russia.findings.contains {
                $0.message.hasPrefix("trade-gacc states no imports of PRK in trade with RUS")
            })
        let apart = try ImputedCrude.result(
            MadeUp.inquiry([.source: "a", .against: "b"]),
            from: MadeUp.joined(
                MadeUp.series([("CHN", .import, "2020", 2)], name: "a"),
                MadeUp.series([("CHN", .import, "2021", 3)], name: "b")))
        #expect(
            apart.findings.map(\.message) == [
                "no two of the sources state the flow for the same period: a 2020 to 2020, b 2021"
                    + " to 2021"
            ])
    }

    /// They have no row.
    @Test func periodsOfOneSourceAloneAreNamed() throws {
        let result = try ImputedCrude.result(
            MadeUp.inquiry([.source: "a", .against: "b"]),
            from: MadeUp.joined(
                MadeUp.series(
                    [("CHN", .import, "2020", 3), ("CHN", .import, "2021", 4)], name: "a"),
                MadeUp.series(
                    [("CHN", .import, "2020", 2), ("CHN", .import, "2022", 5)], name: "b")))
        #expect(result.points.map(\.period) == ["2020"])
        #expect(result.codes == [.notComparable])
        #expect(result.findings.first?.message.hasSuffix(" no row: a 2021; b 2022") == true)
    }

    @Test func whatMustBeKnownOfTheSecondSourceIsTold() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .import, "2020", 40)], name: "a"),
            MadeUp.series(
                (1...12).map { ("CHN", .import, "2020-\($0 < 10 ? "0" : "")\($0)", 3) }, name: "b"))
        let result = try ImputedCrude.result(
            MadeUp.inquiry([.source: "a", .against: "b"]), from: facts)
        #expect(result.point("2020")?.value == 4)
        #expect(result.codes == [.incompleteTotal])
    }

    @Test func needsBothSources() throws {
        for answers in [[:], [.source: "trade-kotra"], [.source: "a", .against: "a"]]
            as [[Indicator.Parameter: String]]
        {
            let refusal = #expect(throws: Refusal.self) {
                try ImputedCrude.result(
                    MadeUp.inquiry(answers), from: try Bundled.read("trade-kotra"))
            }
            #expect(refusal?.cause == .usage)
        }
    }
}
