public import Reports
internal import Store
import TradeModel

extension SeriesHistory {
    /// The view as a document.
    public func document(_ view: View) throws -> Document {
        let table = try view == .triangle ? triangle() : list(view == .values ? values : statements)
        return try Document(title: "\(name)", blocks: [.table(table)])
    }

    private func list(_ rows: [StoredStatement]) throws -> Table {
        try Table(
            caption: "\(name), \(name.unit)",
            columns: [
                .text("Period"), .text("Value"), .text("Known from"), .number("Vintage"),
                .number("Line"),
            ],
            rows: rows.map { row in
                [
                    .text(row.period.description), .text(row.figure.text),
                    .text(row.knownFrom.description), .count(row.vintage), .count(row.line),
                ]
            },
            notes: notes(
                rows, counted(rows.count, "row"),
                "a value is known from the moment on that its vintage was taken; in a source's"
                    + " first vintage from the day on that its row says it was published, where"
                    + " that is earlier"))
    }

    private func triangle() throws -> Table {
        let triangle = RevisionTriangle(statements)
        return try Table(
            caption: "\(name), \(name.unit): periods by the moment from which values were known",
            columns: [.text("Period")] + triangle.moments.map { .text($0.description) },
            rows: triangle.periods.enumerated().map { row, period in
                [.text(period.description)]
                    + triangle.moments.indices.map { column in
                        triangle[row, column].map { .text($0.text) } ?? .missing
                    }
            },
            notes: notes(
                statements,
                counted(triangle.periods.count, "row") + " from "
                    + counted(statements.count, "statement"),
                "each column holds what was known from its moment until the next"))
    }

    private func notes(
        _ statements: [StoredStatement], _ count: String, _ definition: String
    ) -> Table.Notes {
        let used = Set(statements.map(\.vintage)).sorted()
        let sources = used.map { id -> String in
            let vintage = vintages[id]
            let digest = vintage?.sha256.map { ", SHA-256 \($0)" } ?? ""
            return "vintage \(id): \(vintage.map { $0.address ?? $0.method } ?? "")\(digest)"
        }
        return Table.Notes(
            source: sources.isEmpty ? "none used" : sources.joined(separator: "; "),
            asOf: asOf.day.description, n: count, definition: definition)
    }
}
