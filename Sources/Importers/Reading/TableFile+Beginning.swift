import Tabular
import TradeModel

extension TableFile {
    /// Refuses a table in whose beginning the values tell that others need not mean what they seem to.
    ///
    /// Of a big table the records of other countries are passed over, and they may be all that tell it.
    func refuseDoubtfulBeginning(ofValues column: Int, _ header: Header) throws(Refusal) {
        // Where commas part the fields, a number has one within quotes alone.
        guard delimiter != .comma || text.bytes.contains(UInt8(ascii: "\"")) else { return }
        guard mayHaveCommasOrGroups else { return }
        // Of quotes that do not match, whoever reads all records tells.
        var reader = RecordReader(text, delimiter: delimiter, path: file.path)
        guard (try? reader.nextFilled()) == true else { return }
        var numbers = NumbersBesideCommas()
        var place: (line: Int, column: Int, text: String)?
        while (try? reader.next()) == true {
            if let fault = pointGroups(in: reader.record, column, header) {
                throw Refusal(
                    header.finding(
                        .error, fault, path: file.path, at: reader.position(ofField: column)))
            }
            if numbers.note(reader.record, column) { place = reader.position(ofField: column) }
        }
        guard numbers.isUndecided, let doubt = numbers.doubt, let place else { return }
        throw Refusal(
            header.finding(
                .error,
                FieldFault(
                    .badNumber, column: column, "\(doubt); save the table with plain numbers"),
                path: file.path, at: place))
    }

    /// Whether a number with a decimal comma, or with points between groups of its digits, may stand
    /// anywhere. Most tables have none, and bytes are looked at sooner than records are read.
    private var mayHaveCommasOrGroups: Bool {
        var (isBehindComma, signsSincePoint) = (false, 0)
        for byte in text.bytes {
            if isBehindComma, 0x30...0x39 ~= byte { return true }
            isBehindComma = byte == UInt8(ascii: ",")
            if byte == UInt8(ascii: ".") {
                if signsSincePoint == 3 { return true }
                signsSincePoint = 0
            } else {
                signsSincePoint += 1
            }
        }
        return false
    }

    /// What a value tells of the whole column; nil where it does not, or where a record is none.
    private func pointGroups(
        in record: borrowing Record, _ column: Int, _ header: Header
    ) -> FieldFault? {
        do throws(FieldFault) {
            try header.checkWidth(record)
            _ = try record.amount(column)
            return nil
        } catch {
            return error.concernsFile ? error : nil
        }
    }
}
