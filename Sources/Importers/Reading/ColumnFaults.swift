import Tabular
import TradeModel

/// The faults of whole columns, each of which is told once, with the number of its records.
struct ColumnFaults {
    private struct Told {
        let place: Int
        let severity: Diagnostic.Severity
        var records: Int
    }

    private var columns: [Int?: Told] = [:]

    /// Counts a fault; whether it is to be told, as the finding at a place: not where its column's was,
    /// unless that was a warning and this is an error.
    mutating func isNew(
        _ fault: FieldFault, _ severity: Diagnostic.Severity, at place: Int
    ) -> Bool {
        guard fault.isOfColumn else { return true }
        let before = columns[fault.column]
        let records = (before?.records ?? 0) + 1
        if let before, before.severity == .error || severity == .warning {
            columns[fault.column]?.records = records
            return false
        }
        columns[fault.column] = Told(place: place, severity: severity, records: records)
        return true
    }

    /// Says behind the finding of each column how many records it is of.
    func complete(_ findings: inout [Diagnostic]) {
        for told in columns.values {
            findings[told.place] = findings[told.place].ofColumn(records: told.records)
        }
    }
}

extension Diagnostic {
    /// The finding about a whole column, with the number of its records where they are several.
    func ofColumn(records: Int) -> Diagnostic {
        guard records > 1 else { return self }
        let what =
            code == .unusableQuantity
            ? "quantities unknown for it in this column" : "records rejected for it in this column"
        return adding("; \(what): \(records)")
    }
}
