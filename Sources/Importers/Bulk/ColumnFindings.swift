import TradeModel

/// The faults of whole columns of a big table, each of which is told once, at the first of its
/// records, with their number, however many threads have read them.
struct ColumnFindings: Sendable {
    private struct Fault {
        var first: Diagnostic?
        var records = 0
    }

    private var columns: [Int?: Fault] = [:]

    /// Counts a fault; whether it is the column's first here, so that its finding is to be kept.
    mutating func isFirst(of column: Int?) -> Bool {
        columns[column, default: Fault()].records += 1
        return columns[column]?.first == nil
    }

    /// Keeps the finding of a column's first fault.
    mutating func keep(_ finding: Diagnostic, of column: Int?) {
        columns[column]?.first = finding
    }

    /// Adds what another thread has found.
    mutating func add(_ other: ColumnFindings) {
        for (column, found) in other.columns {
            var all = columns[column] ?? Fault()
            all.records += found.records
            if let first = found.first,
                all.first.map({ first.line ?? 0 < $0.line ?? 0 }) ?? true
            {
                all.first = first
            }
            columns[column] = all
        }
    }

    /// The findings, in no order. What the other numbers of the column mean is not settled, as it is where
    /// a file is read whole: that would take reading it once more.
    var findings: [Diagnostic] {
        columns.values.compactMap {
            $0.first?.adding("; others with a point are read as decimal numbers")
                .ofColumn(records: $0.records)
        }
    }
}
