import Importers
import TestSupport
import Testing
import TradeModel

@testable import Analysis

/// A question that the bundled data answer, or fixtures where nothing bundled does.
struct Example {
    var files: [String] = []
    var answers: [Indicator.Parameter: String] = [:]
    /// What is asked where the bundled data hold nothing of the sort, as with goods by reporter.
    var madeUp: Dataset?
    /// Tables that are made up for the importers' tests, by their file names.
    var fixtures: [String] = []

    /// The facts with the bundled measures.
    func facts() throws -> Dataset {
        let paths =
            files.map { "Data/Series/\($0).csv" }
            + fixtures.map { "Tests/ImportersTests/Fixtures/\($0)" }
        let facts = try madeUp ?? Bundled.result(paths).facts
        return try Bundled.measured(facts)
    }

    func inquiry() throws -> Inquiry { try MadeUp.inquiry(answers) }

    private static let results = Kept<String, IndicatorResult>()

    /// What an indicator gives for its example.
    static func result(of id: String) throws -> IndicatorResult {
        try results.value(of: id) {
            let computable = try #require(Catalogue.computable(id))
            let example = try #require(
                Example.all[id], "an example of \(id) belongs into Example.swift")
            return try computable.result(example.inquiry(), from: example.facts())
        }
    }

    /// One for every indicator of the catalogue.
    static let all: [String: Example] = [
        trade, structure, mirror, launches, events, disclosures, runs, measures, lists,
    ]
    .reduce(into: [:]) { all, family in all.merge(family) { first, _ in first } }

    private static let trade: [String: Example] = [
        "trade-value": Example(files: ["trade-kotra"]),
        "partner-share": Example(files: ["trade-kotra"]),
        "concentration": Example(files: ["trade-kotra"]),
        "year-on-year": Example(files: ["trade-kotra"]),
        "index": Example(files: ["trade-kotra"], answers: [.base: "2019"]),
        "growth-rate": Example(files: ["trade-kotra"], answers: [.from: "2013", .to: "2023"]),
        "trailing-sum": Example(files: ["trade-gacc"], answers: [.partner: "CHN"]),
    ]

    private static let mirror: [String: Example] = [
        "share-by-denominator": Example(files: ["trade-kotra", "trade-kita"]),
        "share-decomposition": Example(
            files: ["trade-kotra"], answers: [.from: "2019", .to: "2020"]),
        "trailing-share": Example(files: ["trade-kotra"], answers: [.by: "year"]),
        "log-change": Example(files: ["trade-kotra"]),
        "recovery-ratio": Example(
            files: ["trade-gacc"], answers: [.base: "2019", .partner: "CHN"]),
        "mirror-discrepancy": Example(
            files: [], answers: [.subject: "CHN", .partner: "HKG"], madeUp: bothSides),
        "reconciled-flow": Example(
            files: [], answers: [.subject: "CHN", .partner: "HKG"], madeUp: bothSides),
        "source-discrepancy": Example(
            files: ["trade-kotra", "trade-gacc"], answers: [.partner: "CHN"]),
        "imputed-crude": Example(
            files: ["trade-kotra", "trade-gacc"],
            answers: [.source: "trade-kotra", .against: "trade-gacc"]),
        "confusion-score": Example(files: [], madeUp: confusion),
        "screened-share": Example(files: [], madeUp: confusion),
    ]

    private static let bothSides = MadeUp.reports([
        "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1100",
    ])

    private static let confusion = MadeUp.reports([
        "CHN PRK export 2010 TOTAL 800", "CHN PRK import 2010 TOTAL 700",
        "DZA WLD import 2009 TOTAL 9000000", "DZA PRK import 2010 TOTAL 2000000",
        "DZA WLD import 2010 TOTAL 9000000", "DZA WLD import 2011 TOTAL 9000000",
    ])

    /// The bundled data hold no goods and no output of an economy.
    private static let structure: [String: Example] = {
        let goods = MadeUp.goods([
            GoodsRow("270112", 600, weight: 5000), GoodsRow("620311", 400, weight: 200),
            GoodsRow("270112", 9000, partner: "WLD"), GoodsRow("620311", 3000, partner: "WLD"),
        ])
        let ids = [
            "section-shares", "product-concentration", "top-goods", "unit-value", "price-index",
        ]
        var examples = Dictionary(
            uniqueKeysWithValues: ids.map {
                ($0, Example(answers: [.flow: "export"], madeUp: goods))
            })
        for id in ["revealed-advantage", "trade-intensity"] {
            examples[id] = Example(madeUp: goods)
        }
        examples["trade-to-output"] = Example(
            madeUp: MadeUp.joined(
                MadeUp.series([("WLD", .total, "2019", 3000)]),
                TradeToOutputTests.output([("2019", 30)])))
        return examples
    }()

    private static let launches: [String: Example] = Dictionary(
        uniqueKeysWithValues: [
            "test-frequency", "class-share", "success-rate", "longest-pause",
            "days-since-last-test", "most-powerful-since", "dispersion", "test-gaps",
            "record-flights", "new-types", "site-diversity", "launch-hours",
        ].map { ($0, Example(files: ["missile-launches"])) }
            + [
                (
                    "rate-ratio",
                    Example(files: ["missile-launches"], answers: [.base: "2012..2021"])
                )
            ])

    private static let events: [String: Example] = [
        "event-count": Example(files: ["leader-meetings"], answers: [.actors: "CHN+PRK"]),
        "days-since-event": Example(files: ["council"]),
        "event-days": Example(files: ["exercises"], answers: [.kind: "exercise-held"]),
        "event-clustering": Example(
            files: ["missile-launches", "exercises"], answers: [.kind: "exercise-held"]),
        "tempo-around-events": Example(
            files: ["missile-launches", "leader-meetings"], answers: [.actors: "PRK+USA"]),
    ]

    private static let disclosures: [String: Example] = [
        "disclosed-level": Example(
            files: ["e-cny"], answers: [.measure: "cumulative-value", .by: "month"]),
        "average-flow": Example(files: ["e-cny"], answers: [.measure: "cumulative-value"]),
        "value-per-unit": Example(
            files: ["e-cny"], answers: [.measure: "cumulative-value", .per: "transactions"]),
        "vote-split": Example(files: ["council-votes"]),
        "nuclear-tests": Example(
            files: ["nuclear-tests"], answers: [.source: "nuclear-tests-press"]),
    ]

    private static let measures: [String: Example] = [
        "sanctioned-trade": Example(files: [], madeUp: MadeUp.coalYears),
        "sanctioned-share": Example(files: [], madeUp: MadeUp.coalYears),
        "pre-measure-footprint": Example(
            files: [], answers: [.base: "2015..2016"], madeUp: MadeUp.coalYears),
        "compliance-break": Example(files: [], madeUp: MadeUp.coalYears),
        "cap-use": Example(files: ["petroleum-1718"]),
        "cap-projection": Example(files: ["petroleum-1718"]),
        "implied-price": Example(files: ["coal-1718"]),
        "barrel-conversion": Example(files: ["petroleum-1718"], answers: [.factor: "8.33"]),
        "estimated-cap-use": Example(files: ["petroleum-estimates"]),
    ]

    private static let runs: [String: Example] = [
        "breaks": Example(files: ["missile-launches"], answers: [.since: "2012-01-01"]),
        "pettitt": Example(files: ["trade-kotra"], answers: [.from: "2010", .to: "2023"]),
        "cusum": Example(files: ["missile-launches"], answers: [.since: "2012-01-01"]),
        "interrupted-series": Example(
            files: ["missile-launches"], answers: [.since: "2012-01-01", .at: "2019-05"]),
        "placebo": Example(
            files: ["missile-launches"], answers: [.since: "2012-01-01", .at: "2019-05"]),
        "seasonal-adjustment": Example(
            files: ["missile-launches"], answers: [.since: "2012-01-01"]),
    ]

    private static let lists: [String: Example] = [
        "designation-stock": Example(
            files: [], answers: [.group: "country"], fixtures: ["sdn.csv", "add.csv"]),
        "designations": Example(files: [], fixtures: ["consolidated.xml"]),
        "list-overlap": Example(files: [], fixtures: ["sdn.csv", "alt.csv", "consolidated.xml"]),
        "sanction-episodes": Example(
            files: [], answers: [.partner: "NOR"], fixtures: ["gsdb.csv"]),
    ]
}
