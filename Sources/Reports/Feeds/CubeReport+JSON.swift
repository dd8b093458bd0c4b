import Importers
import Tabular
import TradeModel

extension CubeReport {
    /// The selection, the rows, and the account of every file.
    public var json: JSONValue {
        .object([
            "keys": .array(selection.keys.map { .string($0.rawValue) }),
            "subject": JSONValue(selection.subject?.code),
            "partner": JSONValue(selection.partner?.code),
            "hs": .array(selection.goods.map(JSONValue.string)),
            "from": JSONValue(selection.from?.description),
            "to": JSONValue(selection.to?.description),
            "reported_by": JSONValue(selection.reportedBy?.rawValue),
            "revision": JSONValue(selection.concernsGoods ? selection.revisions.word : nil),
            "unit": .string(Unit.usDollars.code), "definition": .string(definition),
            "rows": .array(result.cube.rows.map(json)),
            "files": .array(result.files.map(json)),
            "notes": .array(notes.map(JSONValue.string)),
            "diagnostics": .array(result.findings.map(\.json)),
            "as_of": .string(day.description),
        ])
    }

    private func json(_ row: TradeCube.Row) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for (key, value) in zip(selection.keys, row.keys) { members[key.rawValue] = .string(value) }
        members["value_usd"] = row.value.map { .wide($0.whole) } ?? .null
        members["records"] = .integer(row.records)
        members["missing"] = .integer(row.missing)
        return .object(members)
    }

    /// A member of an archive has the archive's digest.
    private func digest(of file: BulkFile) -> String? {
        digests[file.path] ?? digests.first { file.path.hasPrefix($0.key + "/") }?.value
    }

    private func json(_ file: BulkFile) -> JSONValue {
        let further = file.furtherFindings.map { ($0.key.rawValue, JSONValue.integer($0.value)) }
        return .object([
            "path": .string(file.path), "layout": .string(file.layout.rawValue),
            "encoding": .string(file.encoding.name),
            "delimiter": JSONValue(file.delimiter?.character),
            "size": JSONValue(file.size), "modified": JSONValue(file.modified),
            "sha256": JSONValue(digest(of: file)),
            "records": file.summary.json,
            "diagnostics": .array(file.diagnostics.map(\.json)),
            "further_diagnostics": .object(Dictionary(uniqueKeysWithValues: further)),
        ])
    }
}
