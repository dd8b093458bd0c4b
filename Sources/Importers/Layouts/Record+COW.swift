import Tabular
import TradeModel

extension Record {
    /// A value of the Correlates of War in its own unit; nil where a blank or -9 says that it is not
    /// known. Any other negative number is refused.
    ///
    /// The tables come from a program that writes no zero before the point: `.006`.
    func cowValue(_ column: Int) throws(FieldFault) -> Amount? {
        if isBlank(column) { return nil }
        let bytes = bytes(column)
        if bytes.first == UInt8(ascii: "."), let value = Amount(ascii: [0x30] + bytes) {
            return value
        }
        let value = try amount(column)
        if value == Amount(-9) { return nil }
        return try tradeValue(column)
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
