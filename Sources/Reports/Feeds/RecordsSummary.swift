import Importers
import Tabular

/// What became of a file's records, as every report shows it.
struct RecordsSummary {
    let path: String
    let layout: LayoutName
    let encoding: TextEncoding
    let records: RecordCounts

    /// What the columns mean.
    static let definition =
        "read = used + excluded + rejected; excluded records could be read"
        + " and are kept out of sums for the reason named"

    /// The reasons for which records were kept out, by name.
    var exclusions: [(reason: ExclusionReason, count: Int)] {
        records.excluded.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
    }

    /// The columns of a table of such rows.
    static let columns: [Table.Column] = [
        .text("File"), .text("Layout"), .text("Encoding"), .number("Read"), .number("Used"),
        .number("Excluded"), .number("Rejected"), .text("Excluded as"),
    ]

    /// File, layout, encoding, read, used, excluded, rejected, and the reasons.
    var row: [Cell] {
        let reasons = exclusions.map { "\($0.reason.rawValue) \($0.count)" }
            .joined(separator: ", ")
        return [
            .text(path), .text(layout.rawValue), .text(encoding.name), .count(records.read),
            .count(records.used), .count(records.excluded.values.reduce(0, +)),
            .count(records.rejected), .text(reasons.isEmpty ? "none" : reasons),
        ]
    }

    /// The counts.
    var json: JSONValue {
        .object([
            "read": .integer(records.read), "used": .integer(records.used),
            "excluded": .object(
                Dictionary(
                    uniqueKeysWithValues: exclusions.map {
                        ($0.reason.rawValue, .integer($0.count))
                    })), "rejected": .integer(records.rejected),
        ])
    }
}

extension ImportedFile {
    /// What became of the records.
    var summary: RecordsSummary {
        RecordsSummary(path: path, layout: layout, encoding: encoding, records: records)
    }
}

extension BulkFile {
    /// What became of the records.
    var summary: RecordsSummary {
        RecordsSummary(path: path, layout: layout, encoding: encoding, records: records)
    }
}
