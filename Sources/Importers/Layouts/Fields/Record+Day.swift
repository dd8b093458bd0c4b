import Tabular
import TradeModel

extension Record {
    /// A day, with blanks around it or without.
    func day(_ column: Int) throws(FieldFault) -> Day {
        let text = text(Int?.some(column))
        guard let day = Day(gregorian: text) else {
            throw FieldFault(
                .badDate, column: column,
                "expected a day such as 2024-03-01, saw “\(shown(column))”"
                    + calendarAdvice(on: text))
        }
        return day
    }

    /// A day; nil for a blank.
    func optionalDay(_ column: Int) throws(FieldFault) -> Day? {
        isBlank(column) ? nil : try day(column)
    }
}
