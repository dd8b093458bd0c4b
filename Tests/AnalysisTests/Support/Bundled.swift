import Foundation
import Importers
import TestSupport
import TradeModel

@testable import Analysis

/// The data that come with the tool.
enum Bundled {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let countries = Result {
        try CountryTable(path: repository.appending(path: "Data/Reference/countries.csv").path)
    }

    static let confusions = Result {
        try ConfusionRule.rules(
            path: repository.appending(path: "Data/Reference/confusable.csv").path,
            countries: try countries.get())
    }

    static let wordsBesideNames = Result {
        try WordsBesideNames(
            path: repository.appending(path: "Data/Reference/words-beside-names.csv").path)
    }

    static let measures = Result {
        try Dataset(
            measuresAt: repository.appending(path: "Data/Reference/measures.csv").path,
            label: "Reference/measures.csv", countries: try countries.get())
    }

    /// Facts with the bundled measures.
    static func measured(_ facts: Dataset) throws -> Dataset {
        facts.withMeasures(of: try measures.get())
    }

    /// The bundled measures of a regime.
    static func measures(of regime: String) throws -> [Measure] {
        try measures.get().measures.filter { $0.law.regime == regime }
    }

    static func read(_ names: String...) throws -> Dataset {
        try result(names.map { "Data/Series/\($0).csv" }).facts
    }

    private static let results = Kept<[String], Importer.Result>()

    static func result(_ paths: [String]) throws -> Importer.Result {
        let importer = Importer(countries: try countries.get())
        return results.value(of: paths) {
            importer.read(paths.map { repository.appending(path: $0).path })
        }
    }

    static func paths(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: repository.appending(path: folder).path
        )
        .filter { $0.hasSuffix(".csv") }.sorted().map { "\(folder)/\($0)" }
    }
}

extension Country {
    static let northKorea = code("PRK")
    static let china = code("CHN")
    static let russia = code("RUS")

    static func code(_ text: String) -> Country {
        guard let country = Country(text) else { preconditionFailure("\(text) is no code") }
        return country
    }
}

extension Day {
    static func text(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
        return day
    }
}

extension IndicatorResult {
    func point(_ period: String) -> Point? { points.first { $0.period == period } }

    var codes: [DiagnosticCode] { findings.map(\.code) }
}

extension IndicatorResult.Point {
    func number(_ name: String) -> Double? {
        if case .number(let value) = self[name] { value } else { nil }
    }

    func count(_ name: String) -> Int? {
        if case .count(let value) = self[name] { value } else { nil }
    }

    func text(_ name: String) -> String? {
        if case .text(let value) = self[name] { value } else { nil }
    }

    func interval(_ name: String) -> Interval? {
        if case .interval(let value) = self[name] { value } else { nil }
    }
}
