public import Analysis
import Tabular
public import TradeModel

/// What changed between two editions of sanctions lists, for people and for programs.
public struct ComparisonReport: Sendable {
    private let comparison: ListComparison
    private let sources: [Source]
    private let findings: [Diagnostic]

    /// The report of a comparison of files.
    public init(_ comparison: ListComparison, sources: [Source], findings: [Diagnostic]) {
        self.comparison = comparison
        self.sources = sources
        self.findings = findings
    }

    /// One row for each entry, and for changes and moves one for each field.
    public var csv: String {
        var writer = CSVWriter(header: [
            "change", "list", "id", "earlier_id", "name", "field", "removed", "added",
        ])
        for row in rows { writer.append(row.map { $0.isEmpty ? .missing : .text($0) }) }
        return writer.output
    }

    /// Change, list, number, earlier number, name, field, values removed, values added.
    private var rows: [[String]] {
        comparison.listed.map { ["listed", $0.list, $0.id, "", $0.name, "", "", ""] }
            + comparison.delisted.map { ["delisted", $0.list, $0.id, "", $0.name, "", "", ""] }
            + comparison.moved.flatMap { rows(of: $0, "moved") }
            + comparison.changed.flatMap { rows(of: $0, "changed") }
    }

    private func rows(of pair: ListComparison.Pair, _ what: String) -> [[String]] {
        let earlier = pair.before.id == pair.after.id ? "" : pair.before.id
        let head = [what, pair.after.list, pair.after.id, earlier, pair.after.name]
        guard !pair.changes.isEmpty else { return [head + ["", "", ""]] }
        return pair.changes.map { change in
            head + [
                change.field, BarredValues.text(change.removed),
                BarredValues.text(change.added),
            ]
        }
    }

    /// The comparison as JSON.
    public func json(asOf: Day) -> JSONValue {
        .object([
            "as_of": .string(asOf.description),
            "listed": .array(comparison.listed.map { .object($0.members) }),
            "delisted": .array(comparison.delisted.map { .object($0.members) }),
            "changed": .array(comparison.changed.map(Self.json)),
            "moved": .array(comparison.moved.map(Self.json)),
            "unchanged": .integer(comparison.unchanged),
            "diagnostics": .array(findings.map(\.json)),
            "sources": .array(sources.map(\.json)),
        ])
    }

    private static func json(_ pair: ListComparison.Pair) -> JSONValue {
        .object([
            "list": .string(pair.after.list), "id": .string(pair.after.id),
            "earlier_id": .string(pair.before.id),
            "name": .string(pair.after.name),
            "fields": .array(
                pair.changes.map { change in
                    .object([
                        "field": .string(change.field),
                        "removed": .array(change.removed.map(JSONValue.string)),
                        "added": .array(change.added.map(JSONValue.string)),
                    ])
                }),
        ])
    }

    /// The comparison as a table of changes.
    public func document(asOf: Day) throws -> Document {
        let summary =
            "listed \(comparison.listed.count), delisted \(comparison.delisted.count), moved"
            + " \(comparison.moved.count), changed \(comparison.changed.count), unchanged"
            + " \(comparison.unchanged)"
        let table = try Table(
            caption: "Changes",
            columns: [
                .text("Change"), .text("List"), .text("Number"), .text("Earlier number"),
                .text("Name"), .text("Field"), .text("Removed"), .text("Added"),
            ], rows: rows.map { $0.map { $0.isEmpty ? .missing : .text($0) } },
            notes: Table.Notes(
                source: Source.text(sources), asOf: asOf.description, n: summary,
                definition: "an entry is the same when its number is; moved is one of the same kind"
                    + " and name under another number; the order of rows and of values means nothing",
                remarks: findings.remarks,
                missing: "none"))
        return try Document(
            title: "What changed between two editions", blocks: [.table(table)])
    }
}
