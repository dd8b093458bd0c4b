public import Reports
internal import Store
import Tabular
import TradeModel

extension SeriesHistory {
    /// The view as a table for programs.
    ///
    /// In a triangle a blank is a cell of which nothing had been said; one of which it was said that
    /// there is no value holds `missing` or `withdrawn`, as the column `figure` of the other views.
    public func csv(_ view: View) -> String {
        if view == .triangle { return triangleCSV }
        var writer = CSVWriter(header: [
            "series", "unit", "period", "figure", "value", "known_from", "vintage", "file", "line",
        ])
        for row in view == .values ? values : statements {
            writer.append([
                .text(name.description), .text(name.unit), .text(row.period.description),
                .text(row.figure.word), row.figure.value.map(CSVWriter.Cell.number) ?? .missing,
                .text(row.knownFrom.description), .integer(row.vintage), .text(address(of: row)),
                row.line.map(CSVWriter.Cell.integer) ?? .missing,
            ])
        }
        return writer.output
    }

    /// The view as JSON, with the vintages that it rests on.
    public func json(_ view: View) -> JSONValue {
        let rows = view == .values ? values : statements
        let used = Set(rows.map(\.vintage)).sorted().compactMap { vintages[$0] }
        return .object([
            "series": .string(name.description), "unit": .string(name.unit),
            "as_of": .string(asOf.day.description),
            view == .values ? "values" : "statements": .array(
                rows.map { row in
                    .object([
                        "period": .string(row.period.description),
                        "figure": .string(row.figure.word), "value": row.figure.json,
                        "known_from": .string(row.knownFrom.description),
                        "vintage": .integer(row.vintage), "line": JSONValue(row.line),
                    ])
                }),
            "vintages": .array(
                used.map { vintage in
                    .object([
                        "vintage": JSONValue(vintage.id),
                        "known_from": .string(vintage.knownFrom.description),
                        "address": JSONValue(vintage.address), "sha256": JSONValue(vintage.sha256),
                        "method": .string(vintage.method), "licence": JSONValue(vintage.licence),
                        "inputs": .array(vintage.inputs.map(JSONValue.integer)),
                    ])
                }),
        ])
    }

    private var triangleCSV: String {
        let triangle = RevisionTriangle(statements)
        var writer = CSVWriter(header: ["period"] + triangle.moments.map(\.description))
        for (row, period) in triangle.periods.enumerated() {
            writer.append(
                [.text(period.description)]
                    + triangle.moments.indices.map { column in
                        triangle[row, column].map(cell) ?? .missing
                    })
        }
        return writer.output
    }

    private func cell(_ figure: Figure) -> CSVWriter.Cell {
        figure.value.map(CSVWriter.Cell.number) ?? .text(figure.word)
    }
}

extension Figure {
    /// `value`, `missing` or `withdrawn`.
    var word: String {
        switch self {
        case .value: "value"
        case .missing: "missing"
        case .withdrawn: "withdrawn"
        }
    }
}
