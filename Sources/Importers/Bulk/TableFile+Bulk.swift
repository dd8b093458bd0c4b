import Tabular
import TradeModel

extension TableFile {
    /// The header, where the records begin behind it, as an offset in the bytes behind the mark (in
    /// UTF-8 where the text is not one of single ASCII separators), and on which line.
    func headerEnd() throws(Refusal) -> (header: Header, offset: Int, line: Int) {
        var reader = RecordReader(text, delimiter: delimiter, path: file.path)
        guard try reader.nextFilled() else { throw noRecords() }
        let lines = reader.nextLine - 1
        return (
            Header(reader.record), file.offset(behindLines: lines, of: text, markLength),
            reader.nextLine
        )
    }

    /// The refusal of a table that holds no bilateral trade.
    func notTrade() -> Refusal {
        Refusal(
            Diagnostic(
                .error, .unknownLayout, path: file.path,
                message:
                    "this table is of the layout \(layout.name.rawValue), which is not added up"
                    + " here; aggregate reads baci, comtrade, comtrade-legacy and tidy"))
    }
}
