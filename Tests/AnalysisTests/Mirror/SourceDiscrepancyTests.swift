import Testing
import TradeModel

@testable import Analysis

@Suite struct SourceDiscrepancyTests {
    private let imports = TradeQuestion(
        subject: .northKorea, partner: .china, direction: .import)

    /// Imports of 2020: KOTRA states 1.45 times what China customs does, which is the crude oil.
    @Test func findsTheGapOf2020() throws {
        let facts = try Bundled.read("trade-kotra", "trade-gacc")
        var asked = imports
        asked.source = "trade-kotra"
        let result = try SourceDiscrepancy.result(asked, against: "trade-gacc", from: facts)
        let point = try #require(result.point("2020"))
        #expect(abs(try #require(point.number("ratio")) - 1.45) < 0.005)
        #expect(abs(try #require(point.value) - 200 * 221.741 / 1203.859) < 1e-9)
        #expect(point.number("difference") == 221.741)
        #expect(point.text("first") == "trade-kotra")
        #expect(point.sources.count == 2)
        asked.source = "trade-gacc"
        let back = try SourceDiscrepancy.result(asked, against: "trade-kotra", from: facts)
        #expect(back.point("2020")?.value == point.value.map { -$0 })
    }

    @Test func everyPairStandsOnce() throws {
        let result = try SourceDiscrepancy.result(
            TradeQuestion(subject: .northKorea, partner: .china),
            from: try Bundled.read("trade-kotra", "trade-gacc", "trade-kita"))
        let pairs = Set(result.points.map { [$0.text("first"), $0.text("second")] })
        #expect(
            pairs == [
                ["trade-gacc", "trade-kita"], ["trade-gacc", "trade-kotra"],
                ["trade-kita", "trade-kotra"],
            ])
        var one = TradeQuestion(subject: .northKorea, partner: .china)
        one.source = "trade-kotra"
        let held = try SourceDiscrepancy.result(
            one, from: try Bundled.read("trade-kotra", "trade-gacc", "trade-kita"))
        #expect(held.points.allSatisfy { $0.text("first") == "trade-kotra" })
        #expect(Set(held.points.map { $0.text("second") }).count == 2)
    }

    @Test func scalesAreBroughtTogether() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .import, "2020", 2)], unit: "USD million", name: "a"),
            MadeUp.series([("CHN", .import, "2020", 1000)], unit: "USD thousand", name: "b"))
        let point = try #require(try SourceDiscrepancy.result(imports, from: facts).point("2020"))
        #expect(point.number("second_says") == 1)
        #expect(point.number("ratio") == 2)
        #expect(abs(try #require(point.value) - 200.0 / 3) < 1e-12)
        #expect(point.text("counted_in") == "USD million")
    }

    /// In doubles a thousandth of 97,100 is a little more than 97.1.
    @Test func theSameFigureInAnotherScaleHasNoGap() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .import, "2020", 97.1)], unit: "USD million", name: "a"),
            MadeUp.series([("CHN", .import, "2020", 97100)], unit: "USD thousand", name: "b"))
        for (first, second) in [("a", "b"), ("b", "a")] {
            var asked = imports
            asked.source = first
            let result = try SourceDiscrepancy.result(asked, against: second, from: facts)
            let point = try #require(result.point("2020"))
            #expect(point.value == 0)
            #expect(point.number("difference") == 0)
            #expect(point.number("log_ratio") == 0)
        }
    }

    /// No amount holds what is between them.
    @Test func aDifferenceTooLargeForAnAmountIsADouble() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .import, "2020", 9e17)], unit: "USD", name: "a"),
            MadeUp.series(
                [("CHN", .import, "2020", -1.701411834e17)], unit: "USD billion", name: "b"))
        var asked = imports
        asked.source = "a"
        let result = try SourceDiscrepancy.result(asked, against: "b", from: facts)
        let difference = try #require(result.point("2020")?.number("difference"))
        #expect(abs(difference / 1.701411843e26 - 1) < 1e-12)
    }

    @Test func currenciesAreNotCompared() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .import, "2020", 2)], unit: "USD million", name: "a"),
            MadeUp.series([("CHN", .import, "2020", 14)], unit: "CNY million", name: "b"))
        let result = try SourceDiscrepancy.result(imports, from: facts)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.notComparable])
    }

    @Test func zerosAndGapsHaveNoGap() throws {
        let facts = MadeUp.joined(
            MadeUp.series(
                [
                    ("CHN", .import, "2018", 0), ("CHN", .import, "2019", nil),
                    ("CHN", .import, "2020", 4),
                ], name: "a"),
            MadeUp.series(
                [
                    ("CHN", .import, "2018", 0), ("CHN", .import, "2019", 5),
                    ("CHN", .import, "2020", 0),
                ], name: "b"))
        let result = try SourceDiscrepancy.result(imports, from: facts)
        #expect(result.point("2018")?.value == nil)
        #expect(result.point("2019")?.value == nil)
        #expect(result.point("2019")?.missing == 1)
        #expect(result.point("2020")?.value == 200)
        #expect(result.point("2020")?.number("log_ratio") == nil)
    }

    /// China customs tells of one partner, so that there is no total of it.
    @Test func saysWhichSourceHasNoTotal() throws {
        let facts = try Bundled.read("trade-kotra", "trade-gacc")
        let result = try SourceDiscrepancy.result(
            TradeQuestion(subject: .northKorea, direction: .import), from: facts)
        #expect(result.points.isEmpty)
        let findings = result.findings.filter { $0.code == .notComparable }
        #expect(
            findings.map(\.message) == [
                "trade-gacc gives no total of all partners for imports of PRK, so that there is no"
                    + " gap to it; ask about one partner with --partner"
            ])
        let russia = try SourceDiscrepancy.result(
            TradeQuestion(subject: .northKorea, partner: .russia, direction: .import), from: facts)
        #expect(
            russia.findings.contains {
                $0.message.hasPrefix("trade-gacc states no imports of PRK in trade with RUS")
            })
    }

    /// One source tells of imports alone, so that it has no trade both ways.
    @Test func saysWhichSourceTellsOfOneDirectionAlone() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .import, "2020", 4)], name: "a"),
            MadeUp.series([("CHN", .total, "2020", 4)], name: "b"))
        let result = try SourceDiscrepancy.result(
            TradeQuestion(subject: .northKorea, partner: .china), from: facts)
        #expect(result.points.map(\.value) == [nil])
        #expect(result.codes == [.flowNotReported])
        #expect(result.findings.first?.message.hasPrefix("Bureau (a) has no annual value") == true)
        #expect(result.findings.first?.message.hasSuffix("ask with --flow import") == true)
    }

    @Test func saysThatTimesDiffer() throws {
        let facts = MadeUp.joined(
            MadeUp.series(
                [("CHN", .import, "2017", 1), ("CHN", .import, "2018", 2)], name: "a"),
            MadeUp.series([("CHN", .import, "2020", 4)], name: "b"))
        let result = try SourceDiscrepancy.result(imports, from: facts)
        #expect(result.codes == [.notComparable])
        #expect(result.findings.first?.message.hasSuffix("a 2017 to 2018, b 2020 to 2020") == true)
    }

    /// In one finding, as stretches; of two sources that state a month together it is not said, though
    /// the third does not.
    @Test func periodsThatOneSourceAloneStatesAreNamed() throws {
        var facts = MadeUp.joined(
            MadeUp.series(
                ["2020-01", "2020-02", "2020-03", "2020-05"].map { ("CHN", .import, $0, 1) },
                name: "a"),
            MadeUp.series(
                ["2020-03", "2020-05", "2020-06"].map { ("CHN", .import, $0, 1) }, name: "b"))
        var monthly = imports
        monthly.frequency = .monthly
        var result = try SourceDiscrepancy.result(monthly, from: facts)
        #expect(result.points.map(\.period) == ["2020-03", "2020-05"])
        try #require(result.findings.count == 1)
        #expect(result.codes == [.notComparable])
        #expect(
            result.findings[0].message
                == "of the sources held against each other one alone states these periods, so that"
                + " there is no gap and no row: a 2020-01..02; b 2020-06")
        #expect(
            result.findings[0].parts.map(\.period)
                == ["2020-01", "2020-02", "2020-06"].map { TimeSpan($0) })
        facts = MadeUp.joined(
            facts,
            MadeUp.series(
                ["2020-01", "2020-09"].map { ("CHN", .import, $0, 1) }, name: "c"))
        result = try SourceDiscrepancy.result(monthly, from: facts)
        #expect(
            result.findings.first?.message.hasSuffix(": a 2020-02; b 2020-06; c 2020-09") == true)
        monthly.source = "b"
        result = try SourceDiscrepancy.result(monthly, against: "a", from: facts)
        #expect(result.findings.first?.message.hasSuffix(": a 2020-01..02; b 2020-06") == true)
    }

    /// A source of years is in the files, though it has no months; others are of no concern.
    @Test func onlyTheSourcesAskedForAreToldOf() throws {
        let facts = MadeUp.joined(
            MadeUp.joined(
                MadeUp.series([("CHN", .import, "2020-01", 1)], name: "a"),
                MadeUp.series([("CHN", .import, "2020", 4)], name: "b")),
            MadeUp.series([("CHN", .import, "2020-02", 1)], name: "c"))
        var monthly = imports
        monthly.frequency = .monthly
        monthly.source = "a"
        let years = try SourceDiscrepancy.result(monthly, against: "b", from: facts)
        #expect(years.points.isEmpty)
        #expect(years.codes == [.notComparable])
        #expect(
            years.findings.first?.message
                == "b is left out: these files have no monthly values of PRK; the longest periods"
                + " are annual: ask for --by year")
        let apart = try SourceDiscrepancy.result(monthly, against: "c", from: facts)
        #expect(
            apart.findings.map(\.message) == [
                "no two of the sources state the flow for the same period: a 2020-01 to 2020-01,"
                    + " c 2020-02 to 2020-02"
            ])
    }

    @Test func refusesWhatIsNotThere() throws {
        let facts = try Bundled.read("trade-kotra")
        for (source, against) in [("trade-kotra", "trade-none"), ("trade-kotra", "trade-kotra")] {
            var asked = imports
            asked.source = source
            let refusal = #expect(throws: Refusal.self) {
                try SourceDiscrepancy.result(asked, against: against, from: facts)
            }
            #expect(refusal?.cause == .usage)
        }
        #expect(try SourceDiscrepancy.result(imports, from: facts).codes.contains(.notComparable))
    }
}
