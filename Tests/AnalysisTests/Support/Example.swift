import Importers
import TradeModel

@testable import Analysis

/// A question that the bundled data answer.
struct Example {
    let files: [String]
    var answers: [Indicator.Parameter: String] = [:]

    func facts() throws -> Dataset {
        try Bundled.result(files.map { "Data/Series/\($0).csv" }).facts
    }

    func inquiry() throws -> Inquiry {
        Inquiry(
            answers, defaults: Inquiry.Defaults(subject: "PRK", partner: "CHN"),
            countries: try Bundled.countries.get(), asOf: .text("2025-01-01"))
    }

    /// One for every indicator of the catalogue.
    static let all: [String: Example] = [trade, launches, events, disclosures, runs]
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
}
