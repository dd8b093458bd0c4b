import Tabular
import TradeModel

/// The column that tells, where a download has it, what one of a record's unit is in US dollars.
struct IMFScale: Sendable {
    private let column: Int?

    init(_ header: Header) { column = header.position("Scale") }

    /// By what the numbers of a record are multiplied; one where no column tells.
    func factor(of record: borrowing Record) throws(FieldFault) -> Int {
        guard let column else { return 1 }
        switch record.text(Int?.some(column)) {
        case "", "Units": return 1
        case "Thousands": return 1000
        case "Millions": return 1_000_000
        case "Billions": return 1_000_000_000
        default:
            throw FieldFault(
                .unknownUnit, column: column,
                "expected Units, Thousands, Millions or Billions, saw “\(record.shown(column))”")
        }
    }
}
