public import Importers
import Tabular
import TradeModel

/// What an import found, for people and for programs.
public struct ImportReport: Sendable {
    private let result: Importer.Result

    /// The report of an import.
    public init(_ result: Importer.Result) { self.result = result }

    /// The refusals of files that could not be read at all, with their paths.
    private var unread: [(path: String, findings: [Diagnostic])] {
        let read = Set(result.files.map(\.path))
        return result.refusals.compactMap { refusal in
            guard let path = refusal.diagnostics.first?.path, !read.contains(path) else {
                return nil
            }
            return (path, refusal.diagnostics)
        }
    }

    /// The findings about a file that was read; why it is refused comes last.
    private func findings(_ file: ImportedFile) -> [Diagnostic] {
        file.diagnostics
            + result.refusals.flatMap(\.diagnostics).filter { $0.path == file.path }
    }

    /// The report as JSON. A file that could not be read is listed with its findings and no layout.
    public var json: JSONValue {
        .object([
            "files": .array(
                result.files.map { $0.json(findings($0)) }
                    + unread.map { path, findings in
                        .object([
                            "path": .string(path), "layout": .null,
                            "diagnostics": .array(findings.map(\.json)),
                        ])
                    })
        ])
    }

    /// One row for each file and each thing that became of its records.
    public var csv: String {
        var writer = CSVWriter(header: [
            "path", "layout", "encoding", "outcome", "reason", "records",
        ])
        for file in result.files {
            let head: [CSVWriter.Cell] = [
                .text(file.path), .text(file.layout.rawValue), .text(file.encoding.name),
            ]
            writer.append(head + [.text("used"), .missing, .integer(file.records.used)])
            for (reason, count) in file.summary.exclusions {
                writer.append(head + [.text("excluded"), .text(reason.rawValue), .integer(count)])
            }
            writer.append(head + [.text("rejected"), .missing, .integer(file.records.rejected)])
        }
        for (path, findings) in unread {
            let reason = findings.first.map { CSVWriter.Cell.text($0.code.rawValue) } ?? .missing
            writer.append(
                [.text(path), .missing, .missing, .text("refused"), reason, .missing])
        }
        return writer.output
    }

    /// The report as a document of one table for the files and one for their series.
    public func document(asOf: String) throws -> Document {
        let files = try Table(
            caption: "Files",
            columns: RecordsSummary.columns,
            rows: result.files.map(\.summary.row)
                + unread.map { path, findings in
                    let reason = findings.first.map { ": \($0.code.rawValue)" } ?? ""
                    return [.text(path)] + Array(repeating: .missing, count: 6)
                        + [.text("refused" + reason)]
                },
            notes: Table.Notes(
                source: "the files named", asOf: asOf,
                definition: RecordsSummary.definition,
                remarks: result.files.map {
                    "\($0.path) was told by \($0.layoutReason); its encoding: \($0.encodingReason)"
                }))
        let series = try Table(
            caption: "Series",
            columns: [
                .text("File"), .text("Series"), .text("Frequency"), .text("Unit"), .text("First"),
                .text("Last"), .number("Values"),
            ],
            rows: result.files.flatMap { file in
                file.series.map { series -> [Cell] in
                    [
                        .text(file.path), .text(series.id),
                        .text(series.frequency?.rawValue ?? "irregular"), .text(series.unit),
                        series.start.map { .text($0.description) } ?? .missing,
                        series.end.map { .text($0.description) } ?? .missing,
                        .count(series.points),
                    ]
                }
            }, notes: Table.Notes(source: "the files named", asOf: asOf))
        return try Document(
            title: "What is in these files", blocks: [.table(files), .table(series)])
    }
}

extension ImportedFile {
    fileprivate func json(_ findings: [Diagnostic]) -> JSONValue {
        var members: [String: JSONValue] = [
            "path": .string(path), "sha256": .string(sha256), "layout": .string(layout.rawValue),
            "layout_reason": .string(layoutReason),
            "encoding": .string(encoding.name), "encoding_reason": .string(encodingReason),
            "delimiter": JSONValue(delimiter?.character),
            "complete_to": JSONValue(completeTo?.description),
            "records": summary.json,
            "series": .array(series.map(\.json)),
            "diagnostics": .array(findings.map(\.json)),
        ]
        members["table"] = table.map(JSONValue.string)
        return .object(members)
    }
}

extension SeriesSummary {
    fileprivate var json: JSONValue {
        .object([
            "id": .string(id), "frequency": .string(frequency?.rawValue ?? "irregular"),
            "unit": .string(unit), "start": JSONValue(start?.description),
            "end": JSONValue(end?.description), "points": .integer(points),
        ])
    }
}
