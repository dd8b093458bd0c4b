public import Importers
import Tabular
public import TradeModel

/// Trade added up from bulk files, for people and for programs.
public struct CubeReport: Sendable {
    let result: BulkResult
    let day: Day
    let digests: [String: String]

    /// The report of sums as known on a day. SHA-256 digests are given by path, where they were asked
    /// for.
    public init(_ result: BulkResult, asOf day: Day, digests: [String: String] = [:]) {
        self.result = result
        self.day = day
        self.digests = digests
    }

    var selection: TradeSelection { result.cube.selection }
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
            caption: "Files", columns: RecordsSummary.columns,
            rows: result.files.map { $0.summary.row },
            notes: Table.Notes(
                source: "the files named", asOf: day.description,
                definition: RecordsSummary.definition))
        return try Document(title: "Trade from bulk files", blocks: [.table(cube), .table(files)])
    }

    var definition: String {
        "sums of trade values at current prices, exact, each rounded once to the whole dollar"
    }

    var notes: [String] {
        var notes = result.notes
        let passed = result.files.reduce(0) { $0 + ($1.records.excluded[.otherCountry] ?? 0) }
        if passed > 0, !result.validatesAll {
            notes.append(
                counted(
                    passed, "record of other countries was", "records of other countries were")
                    + " passed over and not validated; --strict validates all")
        }
        if result.files.count > 1 {
            notes.append(
                "two files with the same bytes are refused; other overlaps between files are not"
                    + " looked for")
        }
        return notes
    }

    /// Which rows are no sum of all that they are of, or add up what should be told apart. The records
    /// that a row misses are those that were rejected; of a month without one nothing stands in the row,
    /// so that it stands below the table.
    private var partialSums: [String] {
        let codes: Set<DiagnosticCode> = [
            .incompleteTotal, .flowNotReported, .straddlesWindow, .mixedSources, .mixedRevisions,
        ]
        return result.findings.filter { codes.contains($0.code) }.remarks
    }
}
