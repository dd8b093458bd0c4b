import Analysis
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ComputationTests {
    private func result(_ request: IndicatorRequest) throws -> IndicatorResult {
        try computation().result(request, from: Dataset())
    }

    private func computation() throws -> Computation {
        let countries = CountryTable(
            ["CHN", "IRN", "IRQ"].map {
                Area(code: $0, kind: .country, name: $0)
            })
        let day = try #require(Day("2020-06-30"))
        return Computation(
            countries: countries,
            defaults: Inquiry.Defaults(subject: "IRN", partner: "CHN"), asOf: day)
    }

    /// Only `indicators` takes a code; who computes one is told the id.
    @Test(arguments: [
        ("T09", "; its id is year-on-year"), ("Year-on-Year", "; its id is year-on-year"),
        ("growth", "; nearest: growth-rate, "),
    ])
    func anIndicatorThatIsNoneIsToldWhichIsMeant(id: String, advice: String) throws {
        let refusal = #expect(throws: Refusal.self) { try result(IndicatorRequest(id, [:])) }
        #expect(refusal?.cause == .usage)
        #expect(
            refusal?.diagnostics.first?.message.hasPrefix(
                "no indicator is called “\(id)”\(advice)") == true)
    }

    /// What is held against a table besides the records says that the table is not there.
    private static let needyOfTables: [String: DiagnosticCode] = {
        let measures = Catalogue.indicators.filter(\.takesMeasures).map {
            ($0.id, DiagnosticCode.noMeasures)
        }
        let lists = ["designation-stock", "designations", "list-overlap", "sanction-episodes"]
            .map { ($0, DiagnosticCode.noUsableRecord) }
        return Dictionary(uniqueKeysWithValues: measures + lists)
    }()

    @Test(arguments: needyOfTables)
    func whatNeedsATableSaysSo(id: String, code: DiagnosticCode) {
        let answers: [Indicator.Parameter: String] =
            id == "pre-measure-footprint" ? [.base: "2015..2016"] : [:]
        let refusal = #expect(throws: Refusal.self) {
            try result(IndicatorRequest(id, answers))
        }
        #expect(refusal?.diagnostics.map(\.code) == [code])
    }

    /// Every other entry of the catalogue can be asked, here of no data at all.
    @Test(arguments: Catalogue.indicators.map(\.id).filter { needyOfTables[$0] == nil })
    func everyIndicatorAnswers(id: String) throws {
        let result = try result(
            IndicatorRequest(
                id,
                [
                    "index": [.base: "2019"], "growth-rate": [.from: "2018", .to: "2019"],
                    "recovery-ratio": [.base: "2019"],
                    "share-decomposition": [.from: "2018", .to: "2019"],
                    "imputed-crude": [.source: "a", .against: "b"],
                    "confusion-score": [.sibling: "IRQ"], "screened-share": [.sibling: "IRQ"],
                    "rate-ratio": [.base: "2018"], "value-per-unit": [.measure: "a", .per: "b"],
                    "interrupted-series": [.at: "2019"], "placebo": [.at: "2019"],
                ][id] ?? [:]))
        #expect(result.indicator.id == id)
        #expect(result.points.isEmpty || result.points.allSatisfy { $0.value == nil })
        #expect(result.findings.map(\.code).contains(.noSubjectRows))
    }

    /// That there is no point rests on all files, which were looked through in vain.
    @Test(arguments: ["trade-value", "test-gaps", "source-discrepancy"])
    func anAnswerOfNothingNamesTheFiles(id: String) throws {
        var facts = Dataset()
        facts.sources = ["a.csv", "b.csv"].map { Source(path: $0, sha256: "", layout: "tidy") }
        let result = try computation().result(IndicatorRequest(id, [:]), from: facts)
        #expect(result.points.allSatisfy { $0.sources.isEmpty })
        #expect(result.sources.map { "\($0.source.path) \($0.used)" } == ["a.csv 0", "b.csv 0"])
    }

    /// As of a day before its first values a source that is named is not one that the files lack.
    @Test func aSourceOfWhichNothingIsKnownYetHasNoPoints() throws {
        var facts = Dataset()
        facts.sources = [Source(path: "a.csv", sha256: "", layout: "tidy")]
        for (line, (series, year)) in [("early", "2019"), ("late", "2021")].enumerated() {
            facts.observations.append(
                Observation(
                    origin: Origin(file: 0, line: line + 2),
                    cell: Observation.Cell(
                        series: series, measure: "trade-value", subject: "IRN", partner: "CHN",
                        direction: .total, period: try #require(TimeSpan(year)),
                        unit: try #require(Unit("USD million"))),
                    value: 1, valuation: nil, status: .main, confidence: .confirmed, source: "",
                    published: "", citation: "", note: ""))
        }
        func result(_ id: String, _ answers: [Indicator.Parameter: String]) throws
            -> IndicatorResult
        {
            try computation().result(IndicatorRequest(id, answers), from: facts)
        }
        let late = try result("trade-value", [.source: "late", .partner: "CHN"])
        #expect(late.points.isEmpty)
        #expect(late.findings.map(\.code) == [.noSubjectRows, .notYetKnown])
        let early = try result("trade-value", [.source: "early", .partner: "CHN"])
        #expect(early.points.map(\.period) == ["2019"])
        let gap = try result("source-discrepancy", [.source: "early", .against: "late"])
        #expect(gap.points.isEmpty)
        let level = try result("disclosed-level", [.source: "late", .measure: "trade-value"])
        #expect(level.points.isEmpty)
        expectRefusal(.mixedSources, .usage, saying: "hold no source “none”; they hold early") {
            try result("trade-value", [.source: "none"])
        }
    }

    /// Of big files only the subject's records are kept, unless an indicator needs those of others.
    @Test func whatNeedsOthersSaysSo() throws {
        func country(_ id: String) throws -> String? {
            try computation().onlyCountry(of: IndicatorRequest(id, [:]))?.code
        }
        #expect(try country("partner-share") == "IRN")
        #expect(try country("share-by-denominator") == "IRN")
        #expect(try country("mirror-discrepancy") == nil)
        #expect(try country("confusion-score") == nil)
        #expect(try country("test-frequency") == nil)
        let needy = Set(Catalogue.indicators.filter { $0.scope == .everyone }.map(\.id))
        #expect(
            needy == [
                "mirror-discrepancy", "reconciled-flow", "confusion-score", "screened-share",
                "revealed-advantage", "trade-intensity",
            ])
        expectRefusal(.badParameter, .usage, saying: "given as --subject") {
            try computation().onlyCountry(
                of: IndicatorRequest("mirror-discrepancy", [.subject: "IRAN"]))
        }
    }

    @Test func onlyWhatComparesSourcesTakesSeveral() throws {
        func files(_ id: String, _ files: [String]?) throws -> [String] {
            var request = IndicatorRequest(id)
            request.files = files
            return try Computation.files(of: request, for: Computation.indicator(id))
        }
        #expect(try files("partner-share", ["a"]) == ["a"])
        #expect(try files("source-discrepancy", ["a", "b", "c"]) == ["a", "b", "c"])
        #expect(try files("share-by-denominator", ["a"]) == ["a"])
        for (id, given, message) in [
            ("partner-share", ["a", "b"], "partner-share needs one source"),
            ("partner-share", [], "partner-share needs one source"),
            ("imputed-crude", [], "imputed-crude needs its sources"),
            ("imputed-crude", ["a", "a"], "names a source twice"),
        ] {
            expectRefusal(.badParameter, .usage, saying: message) { try files(id, given) }
        }
    }

    @Test func unknownIndicatorNamesTheNearest() {
        expectRefusal(.badParameter, .usage, saying: "nearest: partner-share, ") {
            try result(IndicatorRequest("partner-shares"))
        }
    }

    @Test func parameterOfAnotherIndicatorIsRefused() {
        expectRefusal(
            .badParameter, .usage, saying: "--clock does not apply to partner-share, which takes"
        ) { try result(IndicatorRequest("partner-share", [.clock: "utc"])) }
        expectRefusal(.badParameter, .usage, saying: "--class does not apply to trade-value") {
            try result(IndicatorRequest("trade-value", [.weaponClass: "ICBM"]))
        }
        expectRefusal(.badParameter, .usage, saying: "--partner does not apply to test-frequency") {
            try result(IndicatorRequest("test-frequency", [.partner: "CHN"]))
        }
    }

    @Test(arguments: [
        (
            Indicator.Parameter.subject, "IRAN",
            "no country has the code “IRAN” given as --subject; nearest: IRN"
        ),
        (.partner, "NCH", "no country has the code “NCH” given as --partner"),
        (.flow, "in", "expected import, export, total or both for --flow, saw “in”"),
        (
            .basis, "own",
            "expected direct, mirror, reconciled, published or auto for --basis, saw “own”"
        ),
        (.by, "decade", "expected year, quarter, month or day for --by, saw “decade”"),
    ])
    func valuesOfTradeParametersAreChecked(
        parameter: Indicator.Parameter, answer: String, message: String
    ) {
        expectRefusal(.badParameter, .usage, saying: message) {
            try result(IndicatorRequest("partner-share", [parameter: answer]))
        }
    }

    @Test(arguments: [
        (
            Indicator.Parameter.clock, "noon",
            "expected a clock utc, kst, +HH:MM or -HH:MM, saw “noon”"
        ),
        (.weaponClass, "ICMB", "saw “ICMB”"), (.since, "2019", "for --since, saw “2019”"),
        (.until, "yesterday", "for --until, saw “yesterday”"),
        (.count, "missiles", "expected launches, days or events for --count, saw “missiles”"),
    ])
    func valuesOfLaunchParametersAreChecked(
        parameter: Indicator.Parameter, answer: String, message: String
    ) {
        expectRefusal(.badParameter, .usage, saying: message) {
            try result(IndicatorRequest("test-frequency", [parameter: answer]))
        }
    }

    @Test func daysAreDaysOfTheCalendar() {
        expectRefusal(.badParameter, .usage, saying: "for --on, saw “2019-02-30”") {
            try result(IndicatorRequest("most-powerful-since", [.on: "2019-02-30"]))
        }
    }

    @Test func neededParametersAreAskedFor() {
        expectRefusal(.badParameter, .usage, saying: "needs --base, such as 2016") {
            try result(IndicatorRequest("index"))
        }
        expectRefusal(.badParameter, .usage, saying: "needs --to") {
            try result(IndicatorRequest("growth-rate", [.from: "2018"]))
        }
    }

    @Test func defaultsApplyWhereTheRequestIsSilent() throws {
        func parameters(_ id: String) throws -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: try result(IndicatorRequest(id)).parameters.map {
                    ($0.name, $0.value)
                }
            )
        }
        #expect(try parameters("partner-share")["subject"] == "IRN")
        #expect(try parameters("partner-share")["partner"] == "CHN")
        // Only a share must have a partner; other figures are of all trade.
        #expect(try parameters("trade-value")["partner"] == nil)
    }

    @Test func bothIsAnotherWordForTotalAndAutoLeavesTheBasisOpen() throws {
        let result = try result(
            IndicatorRequest("trade-value", [.flow: "both", .basis: "auto"]))
        #expect(result.parameters.first { $0.name == "flow" }?.value == "total")
    }
}
