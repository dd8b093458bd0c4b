import Tabular
import TradeModel

extension Record {
    /// A day, with blanks around it or without.
    func day(_ column: Int) throws(FieldFault) -> Day {
        guard let day = Day(text(Int?.some(column))) else {
            throw FieldFault(
                .badDate, column: column,
                "expected a day such as 2024-03-01, saw “\(shown(column))”")
        }
        return day
    }

    /// A day; nil for a blank.
    func optionalDay(_ column: Int) throws(FieldFault) -> Day? {
        isBlank(column) ? nil : try day(column)
    }
}
