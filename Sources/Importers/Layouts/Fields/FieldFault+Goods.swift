import Tabular
import TradeModel

extension FieldFault {
    /// A text that is no code of goods, where one is expected; with what a program is likely to have made
    /// of the code.
    static func goods(_ text: String, column: Int, expected: String) -> FieldFault {
        FieldFault(
            .badCode, column: column, "expected \(expected), saw “\(text)”\(advice(on: text))")
    }

    private static func advice(on text: String) -> String {
        let digits = text.utf8.count { 0x30...0x39 ~= $0 }
        guard digits > 0 else { return "" }
        if digits < text.utf8.count { return "; write it with digits alone, such as 270900" }
        return digits.isMultiple(of: 2)
            ? ""
            : "; where a spreadsheet has taken its leading zero away, take the table as it was"
                + " downloaded"
    }
}
