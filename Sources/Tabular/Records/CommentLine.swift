/// A line before the header of a table that says something about it, and begins with `#`.
///
/// A spreadsheet writes delimiters behind it, as many as the table has columns, and quotes around it
/// where it holds some; other programs quote every text.
enum CommentLine {
    /// Whether a line begins as one does. A quoted cell that is no more than the sign is the name of a
    /// column.
    static func begins(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == UInt8(ascii: "#") { return true }
        return line.starts(with: "\"#".utf8) && line.dropFirst(2).first != UInt8(ascii: "\"")
    }

    /// Whether a line says nothing: it is blank, or holds delimiters alone.
    static func isBlank(_ line: ArraySlice<UInt8>, delimiter: Delimiter) -> Bool {
        line.allSatisfy { isFiller($0, delimiter) }
    }

    /// What a line says, without the sign, and without the delimiters and blanks behind it.
    static func text(of line: ArraySlice<UInt8>, delimiter: Delimiter) -> String {
        var content = line
        while let last = content.last, isFiller(last, delimiter) { content.removeLast() }
        guard content.first == UInt8(ascii: "\"") else {
            return String(decoding: content.dropFirst(), as: UTF8.self)
        }
        content.removeFirst()
        if content.last == UInt8(ascii: "\"") { content.removeLast() }
        return String(decoding: content.dropFirst(), as: UTF8.self).replacing("\"\"", with: "\"")
    }

    private static func isFiller(_ byte: UInt8, _ delimiter: Delimiter) -> Bool {
        byte == delimiter.rawValue || isLineEnd(byte) || byte == 0x20 || byte == 0x09
    }
}
