import TradeModel

extension Reconciliation {
    /// Main rows of one cell must agree; rows of another status are kept for comparison as they are.
    static func settleObservations(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        var firstOfCell: [Observation.Cell: Int] = [:]
        var kept: [Observation] = []
        var repeats: [Int: [Observation]] = [:]
        var asides = Set<Aside>()
        var duplicates: [Int: Int] = [:]
        for row in facts.observations {
            guard row.status == .main else {
                if asides.insert(Aside(row)).inserted {
                    kept.append(row)
                } else if !isRejected(row, files) {
                    let reason: ExclusionReason = row.status == .refuted ? .refuted : .alternative
                    files[row.origin.file].records.exclude(.duplicate, insteadOf: reason)
                    duplicates[row.origin.file, default: 0] += 1
                }
                continue
            }
            if let first = firstOfCell[row.cell] {
                repeats[first, default: []].append(row)
            } else {
                firstOfCell[row.cell] = kept.count
                kept.append(row)
            }
        }
        for (first, others) in repeats.sorted(by: { $0.key < $1.key }) {
            let all = [kept[first]] + others
            let one = kept[first]
            if others.allSatisfy({ $0.value == one.value && $0.source == one.source }) {
                for other in others where !isRejected(other, files) {
                    files[other.origin.file].records.exclude(.duplicate)
                    duplicates[other.origin.file, default: 0] += 1
                }
                continue
            }
            for row in all where !isRejected(row, files) {
                files[row.origin.file].records.reject()
            }
            kept[first].value = nil
            let cell = one.cell
            reportConflict(
                all.map(\.origin), about: "\(cell.series) \(cell.measure) \(cell.period)",
                all.map { "\($0.value?.plainDescription ?? "unknown") (\($0.source))" }
                    .joined(separator: " and "), &files)
        }
        reportDuplicates(duplicates, &files)
        facts.observations = kept
    }

    /// Whether a row was rejected when it was read, and counted so.
    private static func isRejected(_ row: Observation, _ files: [ImportedFile]) -> Bool {
        files[row.origin.file].rejectedLines.contains(row.origin.line)
    }

    /// A row that is kept for comparison, without its place.
    private struct Aside: Hashable {
        let cell: Observation.Cell
        let value: Double?
        let status: Observation.Status
        let texts: [String]

        init(_ row: Observation) {
            cell = row.cell
            value = row.value
            status = row.status
            texts = [row.source, row.published, row.citation, row.note]
        }
    }
}
