import TradeModel

extension Reconciliation {
    /// Keeps one row of each id. Where rows of an id differ, none is kept: which of them is in force
    /// cannot be told.
    static func settleMeasures(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        let rows = Dictionary(grouping: facts.measures, by: \.id)
        guard rows.count < facts.measures.count else { return }
        var dropped = Set<Origin>()
        var duplicates: [Origin] = []
        for (id, rows) in rows.sorted(by: { $0.key < $1.key }) where rows.count > 1 {
            if rows.allSatisfy({ $0.says(theSameAs: rows[0]) }) {
                duplicates += rows.dropFirst().map(\.origin)
                continue
            }
            for row in rows { files[row.origin.file].records.reject(insteadOf: nil) }
            dropped.formUnion(rows.map(\.origin))
            reportConflict(
                rows.map(\.origin), about: "the measure \(id)",
                ["\(rows.count) rows that differ"], &files)
        }
        for origin in duplicates { files[origin.file].records.exclude(.duplicate) }
        dropped.formUnion(duplicates)
        reportDuplicates(duplicates, &files)
        facts.measures.removeAll { dropped.contains($0.origin) }
    }
}
