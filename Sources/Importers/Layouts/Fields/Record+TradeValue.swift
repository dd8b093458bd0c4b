import Tabular
import TradeModel

extension Record {
    /// A trade value in the table's unit: a number that is not negative.
    func tradeValue(_ column: Int) throws(FieldFault) -> Amount {
        try tradeValue(try amount(column), column)
    }

    /// What a column says, where it can be a trade value.
    func tradeValue(_ value: Amount, _ column: Int) throws(FieldFault) -> Amount {
        guard value >= .zero else {
            throw FieldFault(
                .negativeValue, column: column,
                "a trade value is not negative, saw “\(shown(column))”")
        }
        return value
    }

    /// A trade value in US dollars, of a table whose unit is so many of them.
    func tradeValue(_ column: Int, times unit: Int) throws(FieldFault) -> Amount {
        guard let dollars = try tradeValue(column).multiplied(by: unit) else {
            throw FieldFault(
                .badNumber, column: column,
                "expected a value of at most 10^26 US dollars, saw “\(shown(column))” of \(unit)"
                    + " each; look whether the unit is the values' own")
        }
        return dollars
    }
}
