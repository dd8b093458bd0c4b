import Importers
import TradeModel

@testable import Analysis

/// A question that the bundled data answer, or fixtures where nothing bundled does.
struct Example {
    private let paths: [String]
    let answers: [Indicator.Parameter: String]

    init(files: [String], answers: [Indicator.Parameter: String] = [:]) {
        paths = files.map { "Data/Series/\($0).csv" }
        self.answers = answers
    }

    init(fixtures: [String], answers: [Indicator.Parameter: String] = [:]) {
        paths = fixtures.map { "Tests/ImportersTests/Fixtures/\($0)" }
        self.answers = answers
    }

    func facts() throws -> Dataset { try Bundled.result(paths).facts }

    func inquiry() throws -> Inquiry {
        Inquiry(
            answers, defaults: Inquiry.Defaults(subject: "PRK", partner: "CHN"),
            countries: try Bundled.countries.get(), asOf: .text("2025-01-01"))
    }

    /// One for every indicator of the catalogue.
    static let all: [String: Example] = trade.merging(launches) { first, _ in first }
        .merging(lists) { first, _ in first }

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

    private static let lists: [String: Example] = [
        "designation-stock": Example(
            fixtures: ["sdn.csv", "add.csv"], answers: [.group: "country"]),
        "designations": Example(fixtures: ["consolidated.xml"]),
        "list-overlap": Example(fixtures: ["sdn.csv", "alt.csv", "consolidated.xml"]),
        "sanction-episodes": Example(fixtures: ["gsdb.csv"], answers: [.partner: "NOR"]),
    ]
}
