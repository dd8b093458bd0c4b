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
    static let all: [String: Example] = trade.merging(launches) { first, _ in first }

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
            "days-since-last-test", "most-powerful-since",
        ].map { ($0, Example(files: ["missile-launches"])) })
}
