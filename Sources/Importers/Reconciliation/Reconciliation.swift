import TradeModel

/// Settles what the records of all files say together: a record given twice counts once, records
/// that contradict each other are all rejected, goods are not counted beside their parts, and the
/// tables of a list are put together.
enum Reconciliation {
    static func settle(
        _ facts: inout Dataset, _ files: inout [ImportedFile], _ countries: CountryTable
    ) {
        settleTrade(&facts, &files)
        settleObservations(&facts, &files)
        settleLaunches(&facts, &files)
        settleEvents(&facts, &files)
        settleWins(&facts, &files)
        let duplicates = files.indices.flatMap { index in
            files[index].settleOutcomes().map { Origin(file: index, line: $0) }
        }
        warnOfDuplicates(duplicates, &files)
        settleMeasures(&facts, &files)
        nameLists(&facts)
        settleDesignations(&facts, &files)
        settleSupplements(&facts, &files, countries)
        settleEpisodes(&facts, &files)
    }

    /// Some rows without those that stand in an earlier file too. Rows of one file that are alike stay.
    static func once<Row, Key: Hashable>(
        _ rows: [Row], _ files: inout [ImportedFile], at origin: (Row) -> Origin,
        by key: (Row) -> Key
    ) -> [Row] {
        var seen: [Key: Int] = [:]
        var kept: [Row] = []
        var duplicates: [Origin] = []
        for row in rows {
            let (fact, place) = (key(row), origin(row))
            if let file = seen[fact], file != place.file {
                files[place.file].records.exclude(.duplicate)
                duplicates.append(place)
            } else {
                seen[fact] = place.file
                kept.append(row)
            }
        }
        reportDuplicates(duplicates, &files)
        return kept
    }

    /// One warning for each file that repeats what was said before, at the first record that does.
    static func reportDuplicates(_ origins: [Origin], _ files: inout [ImportedFile]) {
        // A record that gave several facts repeats another one only where all of them do.
        warnOfDuplicates(origins.filter { files[$0.file].outcomes == nil }, &files)
    }

    private static func warnOfDuplicates(_ origins: [Origin], _ files: inout [ImportedFile]) {
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

    /// How many values and places of a contradiction each of its errors names. Where a column was left
    /// out that tells records apart, thousands of them are of one cell.
    private static let named = 5

    /// One error for each record of a contradiction.
    static func reportConflict(
        _ origins: [Origin], about what: String, _ values: [String],
        _ files: inout [ImportedFile]
    ) {
        let origins = origins.uniqued()
        let places = origins.map { "\(files[$0.file].path):\($0.line)" }.listed(first: named)
        let values = values.listed(first: named, by: " and ")
        for origin in origins {
            files[origin.file].diagnostics.append(
                Diagnostic(
                    .error, .conflict, path: files[origin.file].path, line: origin.line,
                    message: "records contradict each other on \(what): \(values) (\(places));"
                        + " all are rejected and the cell is missing"))
        }
    }
}
