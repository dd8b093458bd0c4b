import Tabular
import TradeModel

/// By what a table writes its numbers, as far as those show it that cannot be read: decimals behind a
/// comma, so that a point may mean another thing, and digits in groups.
struct NumberMarks {
    /// Whether the digits of quantities may be grouped in a way that hides how large they are.
    private(set) var areQuantitiesGrouped = false
    private var valuesWithCommas: Set<Int> = []
    private var quantitiesWithCommas: Set<Int> = []

    /// Notes what a record was rejected for.
    mutating func note(_ fault: FieldFault) {
        if fault.isOfColumn, let column = fault.column { valuesWithCommas.insert(column) }
    }

    /// Notes what is to be said of a record beside its fate, and whether it is yet to be said: what is
    /// so of all quantities of the file is said once.
    mutating func isNew(_ remark: FieldFault) -> Bool {
        if remark.concernsFile {
            guard !areQuantitiesGrouped else { return false }
            areQuantitiesGrouped = true
        }
        if remark.isOfColumn, let column = remark.column {
            // Of several values that cannot be read one rejects the record, and the others are remarked.
            if remark.code == .unusableQuantity {
                quantitiesWithCommas.insert(column)
            } else {
                valuesWithCommas.insert(column)
            }
        }
        return true
    }

    /// What they show of the whole table, behind its last record. Refuses a table whose numbers may be
    /// a thousand times what they seem.
    mutating func findings(
        in table: TableFile, _ header: Header
    ) throws(Refusal) -> [Diagnostic] {
        try table.refuseGroupsBesideCommas(valuesWithCommas, header)
        var findings = try table.findings(ofValuesBesideCommas: valuesWithCommas, header)
        if !areQuantitiesGrouped,
            let doubt = try table.finding(ofQuantitiesBesideCommas: quantitiesWithCommas, header)
        {
            areQuantitiesGrouped = true
            findings.append(doubt)
        }
        return findings
    }
}
