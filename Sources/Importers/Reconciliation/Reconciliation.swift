import TradeModel

/// Settles what the records of all files say together: a record given twice counts once, records
/// that contradict each other are all rejected, and goods are not counted beside their parts.
enum Reconciliation {
    static func settle(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        settleTrade(&facts, &files)
        settleObservations(&facts, &files)
        settleLaunches(&facts, &files)
        settleEvents(&facts, &files)
        settleWins(&facts, &files)
    }

    /// One warning for each file that repeats what was said before, at the first record that does.
    static func reportDuplicates(_ origins: [Origin], _ files: inout [ImportedFile]) {
        let lines = Dictionary(grouping: origins, by: \.file).mapValues { $0.map(\.line) }
        for (index, lines) in lines.sorted(by: { $0.key < $1.key }) {
            files[index].diagnostics.append(
                Diagnostic(
                    .warning, .duplicateRecords, path: files[index].path, line: lines.min(),
                    message: lines.count == 1
                        ? "1 record repeats one read before; it is counted once"
                        : "\(lines.count) records, this one the first, repeat records read before;"
                            + " each is counted once"))
        }
    }

    /// One error for each record of a contradiction.
    static func reportConflict(
        _ origins: [Origin], about what: String, _ values: String, _ files: inout [ImportedFile]
    ) {
        let places = origins.map { "\(files[$0.file].path):\($0.line)" }.joined(separator: ", ")
        for origin in origins {
            files[origin.file].diagnostics.append(
                Diagnostic(
                    .error, .conflict, path: files[origin.file].path, line: origin.line,
                    message: "records contradict each other on \(what): \(values) (\(places));"
                        + " all are rejected and the cell is missing"))
        }
    }
}
