import Tabular
import TradeModel

/// The faults of whole columns, each of which is told once, with the number of its records.
struct ColumnFaults {
    private var columns: [Int?: (place: Int, records: Int)] = [:]

    /// Counts a fault; whether it is to be told, as the finding at a place: not where its column's was.
    mutating func isNew(_ fault: FieldFault, at place: Int) -> Bool {
        guard fault.isOfColumn else { return true }
        let before = columns[fault.column]
        columns[fault.column] = (before?.place ?? place, (before?.records ?? 0) + 1)
        return before == nil
    }

    /// The columns of which one was told.
    var told: Set<Int> { Set(columns.keys.compactMap { $0 }) }

    /// Says behind the finding of each column how many records it is of.
    func complete(_ findings: inout [Diagnostic]) {
        for (place, records) in columns.values {
            findings[place] = findings[place].ofColumn(records: records)
        }
    }
}

extension Diagnostic {
    /// The finding about a whole column, with the number of its records where they are several.
    func ofColumn(records: Int) -> Diagnostic {
        records > 1 ? adding("; records rejected for it in this column: \(records)") : self
    }
}
