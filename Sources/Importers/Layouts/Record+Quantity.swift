import Tabular
import TradeModel

extension Record {
    /// A quantity in the table's unit; nil where the column is absent or blank, holds one of the
    /// table's words for what is not known, or is 0, which tables write for the same.
    ///
    /// A quantity that cannot be read is not known either; the fault is a remark on a record that
    /// counts all the same.
    func quantity(
        _ column: Int?, unknown words: [String] = [], remarks: inout [FieldFault]
    ) -> Amount? {
        guard let column, !isBlank(column) else { return nil }
        do throws(FieldFault) {
            let amount = try amount(column)
            if amount >= .zero { return amount == .zero ? nil : amount }
        } catch {
            if words.contains(text(Int?.some(column))) { return nil }
        }
        remarks.append(
            FieldFault(
                .unusableQuantity, column: column,
                "expected a quantity such as 1200.5, saw “\(shown(column))”; the value counts, the"
                    + " quantity is unknown"))
        return nil
    }
}
