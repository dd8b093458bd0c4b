import TradeModel

extension Reconciliation {
    /// Main rows of one cell must agree, whatever the scale of their unit; rows of another status are
    /// kept for comparison as they are.
    static func settleObservations(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        var firstOfCell: [Observation.Cell.Identity: Int] = [:]
        var kept: [Observation] = []
        var repeats: [Int: [Observation]] = [:]
        var asides = Set<Aside>()
        var duplicates: [Origin] = []
        for row in facts.observations {
            guard row.status == .main else {
                if asides.insert(Aside(row)).inserted {
                    kept.append(row)
                } else if !isRejected(row, files) {
                    let reason: ExclusionReason = row.status == .refuted ? .refuted : .alternative
                    files[row.origin.file].exclude(.duplicate, row.origin, insteadOf: reason)
                    duplicates.append(row.origin)
                }
                continue
            }
            let key = row.cell.identity
            if let first = firstOfCell[key] {
                repeats[first, default: []].append(row)
            } else {
                firstOfCell[key] = kept.count
                kept.append(row)
            }
        }
        for (first, others) in repeats.sorted(by: { $0.key < $1.key }) {
            let all = [kept[first]] + others
            let one = kept[first]
            if others.allSatisfy({ agree($0, one) }) {
                for other in others where !isRejected(other, files) {
                    files[other.origin.file].exclude(.duplicate, other.origin)
                    duplicates.append(other.origin)
                }
                continue
            }
            for row in all where !isRejected(row, files) {
                files[row.origin.file].reject(row.origin)
            }
            kept[first].value = nil
            let cell = one.cell
            reportConflict(
                all.map(\.origin), about: "\(cell.series) \(cell.measure) \(cell.period)",
                all.map(describe), &files)
        }
        reportDuplicates(duplicates, &files)
        facts.observations = kept
    }

    /// Whether two rows of one cell say the same, whosever figure it is.
    private static func agree(_ a: Observation, _ b: Observation) -> Bool {
        guard a.cell.unit != b.cell.unit, let value = a.value, let other = b.value else {
            return a.value == b.value
        }
        guard let exact = exact(value, a.cell.unit) else { return false }
        return exact == self.exact(other, b.cell.unit)
    }

    /// A number in base units, exact to the fifteenth decimal; every scale is a power of ten. Nil
    /// where it is too large.
    private static func exact(_ value: Double, _ unit: Unit) -> Int128? {
        var power = 0
        var scale = unit.scale
        while scale >= 10 { (scale, power) = (scale / 10, power + 1) }
        while scale < 1 { (scale, power) = (scale * 10, power - 1) }
        return DecimalLiteral(Array(value.description.utf8)[...])?.scaled(toDecimals: 15 + power)
    }

    private static func describe(_ row: Observation) -> String {
        let value = row.value.map { "\($0.plainDescription) \(row.cell.unit)" } ?? "unknown"
        return "\(value) (\(row.source))"
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
