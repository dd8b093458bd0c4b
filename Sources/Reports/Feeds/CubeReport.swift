public import Importers
import Tabular
public import TradeModel

/// Trade added up from bulk files, for people and for programs.
public struct CubeReport: Sendable {
    private let result: BulkResult
    private let day: Day
    private let digests: [String: String]

    /// The report of sums as known on a day. SHA-256 digests are given by path, where they were asked
    /// for.
    public init(_ result: BulkResult, asOf day: Day, digests: [String: String] = [:]) {
        self.result = result
        self.day = day
        self.digests = digests
    }

    private var selection: TradeSelection { result.cube.selection }
    private var header: [String] {
        selection.keys.map(\.rawValue) + ["value_usd", "records"]
    }

    /// Writes the keys in the order asked, whole US dollars and the number of records, part after part;
    /// a value that no record gives is empty.
    public func writeCSV<Failure: Error>(
        threads: Int, to output: (_ part: [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let cube = result.cube
        let figures = cube.figures
        try CSVWriter(header: header).write(
            rows: figures.count, of: cube.labels, at: cube.positions, numbers: 2, threads: threads,
            to: output
        ) { row, column in
            column == 0 ? figures[row].value?.whole : Int128(figures[row].records)
        }
    }

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

    /// The rows as a table, and one of the files.
    public func document() throws -> Document {
        let names = result.files.map(\.path).joined(separator: ", ")
        let cube = try Table(
            caption: "Trade\(selection.subject.map { " of \($0)" } ?? "") by"
                + " \(selection.keys.map(\.rawValue).joined(separator: ", "))",
            columns: selection.keys.map { .text($0.rawValue) } + [
                .number("US dollars"), .number("Records"), .number("Missing"),
            ],
            rows: result.cube.rows.map { row in
                row.keys.map { .text($0) } + [
                    row.value.map { .number(DecimalFormat.whole.rounded($0.whole)) } ?? .missing,
                    .count(row.records), .count(row.missing),
                ]
            },
            notes: Table.Notes(
                source: names, asOf: day.description, definition: definition,
                remarks: notes + partialSums))
        let files = try Table(
            caption: "Files",
            columns: [
                .text("File"), .text("Layout"), .text("Encoding"), .number("Read"),
                .number("Used"), .number("Excluded"), .number("Rejected"), .text("Excluded as"),
            ], rows: result.files.map { $0.summary.row },
            notes: Table.Notes(
                source: "the files named", asOf: day.description,
                definition: RecordsSummary.definition))
        return try Document(title: "Trade from bulk files", blocks: [.table(cube), .table(files)])
    }

    private var definition: String {
        "sums of trade values at current prices, exact, each rounded once to the whole dollar"
    }

    private var notes: [String] {
        var notes = result.notes
        let passed = result.files.reduce(0) { $0 + ($1.records.excluded[.otherCountry] ?? 0) }
        if passed > 0, !result.validatesAll {
            notes.append(
                "\(passed) records of other countries were passed over and not validated;"
                    + " --strict validates all")
        }
        if result.files.count > 1 {
            notes.append(
                "two files with the same bytes are refused; other overlaps between files are not"
                    + " looked for")
        }
        return notes
    }

    /// Which rows are no sum of all that they are of. The records that a row misses are those that were
    /// rejected; of a month without one nothing stands in the row, so that it stands below the table.
    private var partialSums: [String] {
        result.findings.filter { [.incompleteTotal, .flowNotReported].contains($0.code) }.remarks
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
