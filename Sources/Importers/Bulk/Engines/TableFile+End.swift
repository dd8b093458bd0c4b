import Tabular
import TradeModel

extension TableFile {
    /// How much of a file's end is looked at.
    private static let endLength = 1 << 20

    /// Refuses a file whose last record has too few fields and no line end, as it is refused without an
    /// engine. Quotes that do not match are left to the engine.
    func checkEnd(_ header: Header, of stored: OpenFile) throws(Refusal) {
        func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        let bytes = try stored.bytes(max(0, stored.size - Self.endLength)..<stored.size)
        // Behind an end-of-file byte nothing is missing.
        guard let last = bytes.last, last != 0x1A, let end = bytes.lastIndex(where: isLineEnd)
        else { return }
        var reader = RecordReader(
            DecodedText(utf8: Array(bytes[(end + 1)...])), delimiter: delimiter, path: file.path,
            isWholeFile: false)
        guard (try? reader.next()) == true, reader.record.count < header.names.count
        else { return }
        let fault = header.cut(reader.record)
        throw Refusal(Diagnostic(.error, fault.code, path: file.path, message: fault.message))
    }
}
