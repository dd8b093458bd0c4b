import Tabular
import TradeModel

/// The columns in which the Comtrade downloads give a value with cost, insurance and freight, and free on
/// board. The value of a record is one of the two.
struct ComtradeValuationColumns {
    let cif, fob: Int?

    /// How the value in a column is taken: as the one of the two that is given, and where both are as
    /// the one that it equals. One that equals both has no freight in it, and is free on board. Nil where
    /// they do not tell.
    func valuation(ofColumn column: Int, in record: borrowing Record) -> Valuation? {
        guard !record.isBlank(cif) || !record.isBlank(fob) else { return nil }
        let value = try? record.amount(column)
        switch (given(cif, beside: value, in: record), given(fob, beside: value, in: record)) {
        case (nil, nil): return nil
        case (.some, nil): return .cif
        case (nil, .some): return .fob
        case (.some(let withFreight), .some(let without)):
            return value == without ? .fob : value == withFreight ? .cif : nil
        }
    }

    /// A value that is given: some downloads write 0 for one that is not.
    private func given(
        _ column: Int?, beside value: Amount?, in record: borrowing Record
    ) -> Amount? {
        guard let column, let amount = try? record.amount(column) else { return nil }
        return amount == Amount.zero && value != Amount.zero ? nil : amount
    }
}
