import Tabular
import TradeModel

extension Record {
    /// A quantity in the table's unit; nil where the column is absent or blank, holds one of the
    /// table's words for what is not known, or is 0, which tables write for the same.
    ///
    /// A quantity that cannot be read is not known either; the fault is a remark on a record that
    /// counts all the same. A remark that concerns the file says that its other quantities cannot be
    /// relied on: whoever takes it must forget these.
    func quantity(
        _ column: Int?, unknown words: [String] = [], remarks: inout [FieldFault]
    ) -> Amount? {
        guard let column, !isBlank(column) else { return nil }
        var isOfColumn = false
        do throws(FieldFault) {
            let amount = try amount(column)
            if amount >= .zero { return amount == .zero ? nil : amount }
        } catch {
            if words.contains(text(Int?.some(column))) { return nil }
            if error.concernsFile {
                remarks.append(groupedQuantity(column))
                return nil
            }
            isOfColumn = error.isOfColumn
        }
        remarks.append(
            FieldFault(
                .unusableQuantity, column: column,
                "expected a quantity such as 1200.5, saw “\(shown(column))”; the value counts, the"
                    + " quantity is unknown", isOfColumn: isOfColumn))
        return nil
    }

    private func groupedQuantity(_ column: Int) -> FieldFault {
        FieldFault(
            .unusableQuantity, column: column,
            "this column groups digits by points, saw “\(shown(column))”: another number of it such"
                + " as 728.600 would be read as 728.6; the values count, all quantities of the file"
                + " are unknown; save the table with plain numbers", concernsFile: true)
    }
}

extension [TradeRecord] {
    /// Makes the quantities unknown, from a record on.
    mutating func forgetQuantities(from first: Int = 0) {
        for index in first..<count { self[index].quantity = .unknown }
    }
}
