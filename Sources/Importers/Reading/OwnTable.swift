import Tabular
import TradeModel

extension DecodedText {
    /// The text of a small table or list that somebody keeps by hand, in the first encoding that its
    /// bytes allow. Refuses an archive of several members, and a file that is no text.
    init(ownTableAt path: String) throws(Refusal) {
        let file = try InputFile.single(at: path)
        let evidence = EncodingEvidence(file.bytes)
        guard let encoding = evidence.candidates.first else { throw TableFile.binary(file) }
        try self.init(file, as: encoding, evidence)
    }
}

extension RecordReader {
    /// Reads every row that follows the header. Refuses the table, at its first row with another
    /// number of fields or one that cannot be read.
    mutating func eachRow(
        of header: Header, path: String, _ read: (Record) throws(FieldFault) -> Void
    ) throws(Refusal) {
        while try next() {
            do throws(FieldFault) {
                try header.checkWidth(record)
                try read(record)
            } catch {
                let place = position(ofField: error.column ?? 0)
                throw Refusal(header.finding(.error, error, path: path, at: place))
            }
        }
    }
}
