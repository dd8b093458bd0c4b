import TestSupport
import Testing
import TradeModel

@testable import Analysis

/// What cannot be answered, and who may be asked about.
@Suite struct MeasureQuestionTests {
    private let coal = MadeUp.goodsRecords([("CHN", "PRK", .import, "2019", "2701", 100)])

    @Test func aSubjectWithoutMeasuresIsRefused() throws {
        let facts = try Bundled.measured(coal)
        expectRefusal(.noMeasures, .usage) {
            try SanctionedTrade.result(MadeUp.inquiry([.subject: "RUS"]), from: facts)
        }
        expectRefusal(.noMeasures, .usage) {
            try SanctionedTrade.result(MadeUp.inquiry(), from: coal)
        }
    }

    @Test(arguments: [
        (Indicator.Parameter.regime, "EU", "known: CHN, UNSC"),
        (.measureID, "unsc-2371-8-coals", "unsc-2371-8-coal"),
    ])
    func aRegimeOrAMeasureThatIsNoneIsRefusedWithTheNearest(
        _ parameter: Indicator.Parameter, _ name: String, _ hint: String
    ) throws {
        let facts = try Bundled.measured(coal)
        expectRefusal(.badParameter, .usage, saying: hint) {
            try SanctionedTrade.result(MadeUp.inquiry([parameter: name]), from: facts)
        }
    }

    @Test func whatWasAdoptedLaterIsNotKnown() throws {
        let facts = try Bundled.measured(
            MadeUp.goodsRecords([("CHN", "PRK", .import, "2015", "2701", 100)]))
        let result = try SanctionedTrade.result(MadeUp.inquiry(asOf: "2016-01-01"), from: facts)
        #expect(result.measured("2015", "export", "free")?.value == 100)
        let footprint = try PreMeasureFootprint.result(
            MadeUp.inquiry([.base: "2015", .on: "2024-01-01"], asOf: "2016-01-01"), from: facts)
        #expect(footprint.measured("2015", "export", "banned")?.value == 0)
        let early = try SanctionedTrade.result(
            MadeUp.inquiry([.measureID: "unsc-2371-8-coal"], asOf: "2016-01-01"), from: facts)
        #expect(early.points.isEmpty)
        let caps = try CapUse.result(
            MadeUp.inquiry(asOf: "1950-01-01"), from: Bundled.measured(Bundled.read("coal-1718")))
        #expect(caps.points.isEmpty)
    }

    /// The cap of 2016 was replaced by a resolution of 5 August 2017, which nobody knew in July.
    @Test func anEndThatWasLaidDownLaterIsNotKnown() throws {
        let facts = try Bundled.measured(coal)
        func end(asOf day: String) throws -> Day? {
            let measures = try MadeUp.inquiry(asOf: day).measures(from: facts)
            return try #require(measures.first { $0.id == "unsc-2321-26b" }).dates.end
        }
        #expect(try end(asOf: "2017-07-20") == nil)
        #expect(try end(asOf: "2017-08-04") == nil)
        #expect(try end(asOf: "2017-08-05") == Day("2017-09-04"))
        let all = try MadeUp.inquiry(asOf: "2010-01-01").measures(from: facts)
        #expect(all.endFindings(asOf: .text("2010-01-01")).isEmpty)
    }

    /// The first row about the subject decides where none is asked for.
    @Test func regimesOfWhichNobodyAskedAreLeftOutAndTold() throws {
        let facts = try Bundled.measured(coal)
        let inquiry = try MadeUp.inquiry()
        #expect(try inquiry.regime(from: facts) == "UNSC")
        let leftOut = try inquiry.measuresLeftOut(from: facts)
        #expect(Set(leftOut.map(\.law.regime)) == ["CHN"])
        let asked = try MadeUp.inquiry([.regime: "CHN"])
        #expect(try asked.regime(from: facts) == "CHN")
        #expect(try asked.measuresLeftOut(from: facts).isEmpty)
    }

    /// What is free under one regime may be banned under another; what carries out a measure of the one
    /// adds nothing to it.
    @Test func measuresOfOtherRegimesOnTheTradeAreNamed() throws {
        var facts = try Bundled.measured(coal)
        let told = { (facts: Dataset, answers: [Indicator.Parameter: String]) throws in
            try SanctionedTrade.result(MadeUp.inquiry(answers), from: facts).findings
                .filter { $0.code == .regimeLeftOut }.map(\.message)
        }
        #expect(try told(facts, [:]).isEmpty)
        facts.measures.removeAll { $0.id == "unsc-2371-8-coal" }
        let message = try #require(try told(facts, [:]).first)
        #expect(message.contains("held against measures of UNSC alone"))
        #expect(message.contains("name these goods: cn-40-2017-2371-8-coal (CHN, export); ask"))
        #expect(try told(facts, [.regime: "UNSC"]).isEmpty)
        #expect(try told(facts, [.measureID: "unsc-2397-6-food"]).isEmpty)
    }

    /// Nobody is told by “no deliveries” that another regime has the caps.
    @Test func aRegimeWithoutCapsIsToldWithThoseThatHaveSome() throws {
        var facts = try Bundled.measured(Bundled.read("coal-1718"))
        facts.measures.removeAll { $0.law.regime == "CHN" && $0.cap != nil }
        let result = try CapUse.result(MadeUp.inquiry([.regime: "CHN"]), from: facts)
        #expect(result.points.isEmpty)
        let finding = try #require(result.findings.first { $0.code == .noSubjectRows })
        #expect(finding.message.contains("the regime CHN had no cap"))
        #expect(finding.message.contains("caps are of UNSC: ask with --regime"))
    }

    @Test func tradeWithoutGoodsIsRefused() throws {
        let facts = try Bundled.measured(
            MadeUp.goodsRecords([("CHN", "PRK", .import, "2019", "TOTAL", 100)]))
        expectRefusal(.noGoodsDetail) {
            try SanctionedTrade.result(MadeUp.inquiry(), from: facts)
        }
    }

    @Test func aFileWithoutTheSubjectGivesNoPoints() throws {
        let facts = try Bundled.measured(
            MadeUp.goodsRecords([("CHN", "RUS", .import, "2019", "2701", 100)]))
        let result = try SanctionedTrade.result(MadeUp.inquiry(), from: facts)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
    }

    @Test func monthsOfYearsAreRefusedWithWhatToAskFor() throws {
        let facts = try Bundled.measured(
            MadeUp.goodsRecords([("CHN", "PRK", .import, "2019", "2701", 100)]))
        expectRefusal(.noSubjectRows, .usage, saying: "the shortest are annual: ask for --by year")
        {
            try SanctionedTrade.result(MadeUp.inquiry([.by: "month"]), from: facts)
        }
    }

    @Test func allZeroIsZeroAndHasNoShare() throws {
        let facts = try Bundled.measured(
            MadeUp.goodsRecords([("CHN", "PRK", .import, "2019", "2701", 0)]))
        let result = try SanctionedShare.result(MadeUp.inquiry(), from: facts)
        let point = try #require(result.measured("2019", "export", "banned"))
        #expect(point.value == nil)
        #expect(point.number("numerator") == 0)
        #expect(point.number("denominator") == 0)
    }

    @Test func twoBodiesOfStatisticsAreNotMixed() throws {
        var facts = coal
        facts.trade +=
            MadeUp.goodsRecords(
                [("PRK", "CHN", .export, "2019", "270112", 60)], collection: .baci(vintage: "1")
            ).trade
        let measured = try Bundled.measured(facts)
        expectRefusal(.mixedSources) {
            try SanctionedTrade.result(MadeUp.inquiry(), from: measured)
        }
        let one = try SanctionedTrade.result(MadeUp.inquiry([.source: "baci"]), from: measured)
        #expect(one.measured("2019", "export", "banned")?.value == 60)
    }

    /// Another regime and another subject are rows.
    @Test func measuresOnAnotherCountryNeedNoCode() throws {
        var table = Dataset()
        table.sources = [Source(path: "eu.csv", sha256: "", layout: "measures")]
        table.measures = [
            Measure(
                origin: Origin(file: 0, line: 2), id: "eu-steel", kind: .ban,
                law: Measure.Law(
                    regime: "EU", instrument: "Regulation", paragraph: "3g", exemptions: [],
                    implements: nil, confidence: .confirmed, citation: "", note: ""),
                scope: Measure.Scope(
                    subject: .russia, direction: .export, goods: "steel",
                    prefixes: [HSCode("72")].compactMap { $0 }, extent: .whole, disputed: [],
                    revision: .hs2022, mapping: .compiled),
                dates: Measure.Dates(
                    adopted: .text("2022-03-15"), effective: .text("2022-03-16"),
                    windDownEnd: .text("2022-06-17"), end: nil), cap: nil)
        ]
        let facts = MadeUp.goodsRecords([
            ("DEU", "RUS", .import, "2022-05", "7208", 7),
            ("DEU", "RUS", .import, "2022-07", "7208", 9),
        ]).withMeasures(of: table)
        let result = try SanctionedTrade.result(
            MadeUp.inquiry([.subject: "RUS"]), from: facts)
        #expect(result.measured("2022-05", "export", "wind-down")?.value == 7)
        #expect(result.measured("2022-07", "export", "banned")?.value == 9)
        #expect(result.measured("2022-07", "export", "banned")?.confidence == .compiled)
        #expect(result.sources.map(\.source.path) == ["goods.csv", "eu.csv"])
    }
}
