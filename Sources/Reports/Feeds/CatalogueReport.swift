public import Analysis
import Tabular

/// The catalogue of indicators, for people and for programs.
public struct CatalogueReport: Sendable {
    private let indicators: [Indicator]

    /// The report of some entries.
    public init(_ indicators: [Indicator]) { self.indicators = indicators }

    /// The entries as JSON.
    public var json: JSONValue {
        .object([
            "indicators": .array(
                indicators.map { entry in
                    .object([
                        "id": .string(entry.id),
                        "code": .string(entry.codes.joined(separator: " ")),
                        "title": .string(entry.title), "unit": .string(entry.unit),
                        "formula": .string(entry.formula), "inputs": .string(entry.inputs),
                        "pitfalls": .string(entry.pitfalls),
                        "authority": .string(entry.authority),
                        "parameters": .array(
                            entry.parameters.map(\.rawValue).sorted().map(JSONValue.string)),
                        "computable": .bool(entry.isComputable),
                    ])
                })
        ])
    }

    /// One row for each entry.
    public var csv: String {
        var writer = CSVWriter(header: [
            "id", "code", "title", "unit", "formula", "inputs", "pitfalls", "authority",
            "computable",
        ])
        for entry in indicators {
            writer.append(
                [
                    entry.id, entry.codes.joined(separator: " "), entry.title, entry.unit,
                    entry.formula, entry.inputs, entry.pitfalls, entry.authority,
                    "\(entry.isComputable)",
                ].map(CSVWriter.Cell.text))
        }
        return writer.output
    }

    /// An overview of several entries, or all of one.
    public func document(asOf: String) throws -> Document {
        if indicators.count == 1, let entry = indicators.first { return try document(of: entry) }
        let table = try Table(
            caption: "Indicators",
            columns: [
                .text("Id"), .text("Code"), .text("Title"), .text("Unit"), .text("Computed"),
            ],
            rows: indicators.map {
                [
                    .text($0.id), .text($0.codes.joined(separator: " ")), .text($0.title),
                    .text($0.unit), .text($0.isComputable ? "yes" : "wants data"),
                ]
            },
            notes: Table.Notes(
                source: "the catalogue of this version", asOf: asOf, n: "\(indicators.count)",
                definition: "wants data: `flywheel indicators` with the id says which"))
        return try Document(title: "Indicators", blocks: [.table(table)])
    }

    private func document(of entry: Indicator) throws -> Document {
        let facts: [(String, String)] = [
            ("Id", entry.id), ("Code", entry.codes.joined(separator: " ")), ("Unit", entry.unit),
            ("Formula", entry.formula), (entry.isComputable ? "Inputs" : "Wants", entry.inputs),
            ("Pitfalls", entry.pitfalls),
            ("Authority", entry.authority),
            (
                "Options",
                entry.parameters.isEmpty
                    ? "none: it is not computed"
                    : entry.parameters.map { "--\($0.rawValue)" }.sorted().joined(separator: " ")
            ),
        ]
        return try Document(
            title: entry.title,
            blocks: [.list(facts.map { [.strong($0.0), .text(": \($0.1)")] })])
    }
}

extension Indicator {
    fileprivate var isComputable: Bool { Catalogue.indicator(id) != nil }
}
