import Tabular
import TradeModel

extension FieldFault {
    /// That no unit has the name of a cell: the nearest ones, and all that are known.
    static func unknownUnit(_ name: String, column: Int) -> FieldFault {
        let known = Unit.known.keys.sorted()
        return FieldFault(
            .unknownUnit, column: column,
            "no unit is called “\(name)”\(Spelling.advice(for: name, among: known));"
                + " known are \(known.joined(separator: ", "))")
    }
}
