import Tabular
import TradeModel

extension Record {
    /// A value of the Correlates of War in its own unit; nil where a blank or -9 says that it is not
    /// known. Any other negative number is refused.
    func cowValue(_ column: Int) throws(FieldFault) -> Amount? {
        if isBlank(column) { return nil }
        let value = try amount(column)
        if value == Amount(-9) { return nil }
        return try tradeValue(value, column)
    }

    /// A year of four digits.
    func year(_ column: Int) throws(FieldFault) -> Year {
        guard let year = Year(text(Int?.some(column))) else {
            throw FieldFault(
                .badPeriod, column: column, "expected a year, saw “\(shown(column))”")
        }
        return year
    }
}
