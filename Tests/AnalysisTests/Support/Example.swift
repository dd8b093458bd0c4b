import Importers
import TradeModel

@testable import Analysis

/// A question that the bundled data answer.
struct Example {
    let files: [String]
    var answers: [Indicator.Parameter: String] = [:]
    /// Made-up trade by goods, of which none is bundled.
    var goods: Dataset?

    /// The facts with the bundled measures.
    func facts() throws -> Dataset {
        let facts = try goods ?? Bundled.result(files.map { "Data/Series/\($0).csv" }).facts
        return try Bundled.measured(facts)
    }

    func inquiry() throws -> Inquiry {
        Inquiry(
            answers, defaults: Inquiry.Defaults(subject: "PRK", partner: "CHN"),
            countries: try Bundled.countries.get(), asOf: .text("2025-01-01"))
    }

    /// One for every indicator of the catalogue.
    static let all: [String: Example] = [trade, launches, events, disclosures, measures]
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
        "sanctioned-trade": Example(files: [], goods: MadeUp.coalYears),
        "sanctioned-share": Example(files: [], goods: MadeUp.coalYears),
        "pre-measure-footprint": Example(
            files: [], answers: [.base: "2015..2016"], goods: MadeUp.coalYears),
        "compliance-break": Example(files: [], goods: MadeUp.coalYears),
        "cap-use": Example(files: ["petroleum-1718"]),
        "cap-projection": Example(files: ["petroleum-1718"]),
        "implied-price": Example(files: ["coal-1718"]),
        "barrel-conversion": Example(files: ["petroleum-1718"], answers: [.factor: "8.33"]),
        "estimated-cap-use": Example(files: ["petroleum-estimates"]),
    ]
}
