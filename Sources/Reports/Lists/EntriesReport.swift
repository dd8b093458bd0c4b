import Tabular
public import TradeModel

/// Entries of sanctions lists, for people and for programs.
public struct EntriesReport: Sendable {
    private let entries: [Designation]
    private let sources: [SourceUse]
    private let findings: [Diagnostic]

    /// The report of entries that come from some files, with what a reader should know of these.
    public init(_ entries: [Designation], sources: [SourceUse], findings: [Diagnostic]) {
        self.entries = entries
        self.sources = sources
        self.findings = findings
    }

    /// One row for each entry; several values of a field stand with a vertical bar between them, and
    /// one in a value is written as `\|`.
    public var csv: String {
        var writer = CSVWriter(header: ["list", "id"] + Designation.fieldNames)
        for entry in entries {
            writer.append(
                [.text(entry.list), .text(entry.id)]
                    + entry.fields.map {
                        $0.values.isEmpty ? .missing : .text(BarredValues.text($0.values))
                    })
        }
        return writer.output
    }

    /// The entries as JSON, every field a list.
    public func json(asOf: Day) -> JSONValue {
        .object([
            "as_of": .string(asOf.description),
            "entries": .array(entries.map { .object($0.members) }),
            "diagnostics": .array(findings.map(\.json)),
            "sources": .array(sources.map(\.json)),
        ])
    }

    /// The entries as a table.
    public func document(asOf: Day) throws -> Document {
        let table = try Table(
            caption: "Entries",
            columns: [
                .text("List"), .text("Number"), .text("Name"), .text("Kind"), .text("Programs"),
                .text("Countries of address"), .number("Other names"), .text("Listed"),
            ],
            rows: entries.map { entry in
                let countries = entry.addressCountries.map(\.code)
                return [
                    .text(entry.list), .text(entry.id), .text(entry.name),
                    .text(entry.kind.rawValue),
                    entry.programs.isEmpty
                        ? .missing : .text(entry.programs.joined(separator: ", ")),
                    countries.isEmpty ? .missing : .text(countries.joined(separator: ", ")),
                    .count(entry.names.count - 1),
                    entry.listed.map { .text($0.description) } ?? .missing,
                ]
            },
            notes: Table.Notes(
                source: SourceUse.text(sources), asOf: asOf.description, n: "\(entries.count)",
                remarks: findings.remarks))
        return try Document(title: "Entries of sanctions lists", blocks: [.table(table)])
    }
}

extension Designation {
    /// The entry as feeds carry it.
    var members: [String: JSONValue] {
        var members: [String: JSONValue] = [
            "list": .string(list), "id": .string(id), "line": .integer(origin.line),
        ]
        for field in fields {
            members[field.name] = .array(field.values.map(JSONValue.string))
        }
        members["name"] = .string(name)
        members["kind"] = .string(kind.rawValue)
        members["listed"] = JSONValue(listed?.description)
        members["updated"] = JSONValue(updated?.description)
        members["remarks"] = .string(remarks)
        return members
    }
}
