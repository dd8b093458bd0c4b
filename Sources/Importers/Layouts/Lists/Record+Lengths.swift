import Tabular
import TradeModel

extension Record {
    /// How many bytes one field of a list may have.
    static var fieldLimit: Int { 1 << 20 }

    /// Refuses a record with a field that is longer than any of a list: to take a million names out
    /// of one cell would fill the memory.
    func checkLengths() throws(FieldFault) {
        guard let column = (0..<count).first(where: { bytes($0).count > Self.fieldLimit }) else {
            return
        }
        throw FieldFault(
            .fieldTooLong, column: column,
            "this field has \(bytes(column).count) bytes; no field of a list has more than"
                + " \(Self.fieldLimit)")
    }
}
