/// Where the fields of one record begin in the text, found again by a plain scan.
///
/// libcsv keeps no positions. Only findings need them, so they are looked for only then.
struct FieldMap {
    /// The offset of each field's first character, its opening quote where it has one.
    let starts: [Int]
    /// The offset of the quote that opened the last field that a quote opened.
    let lastOpenQuote: Int?

    /// Scans a record.
    init(_ record: ArraySlice<UInt8>, delimiter: Delimiter) {
        var starts = [record.startIndex]
        var open: Int?
        var isQuoted = false
        var isAtFieldStart = true
        for index in record.indices {
            let byte = record[index]
            if !isQuoted, byte == delimiter.rawValue {
                starts.append(index + 1)
                isAtFieldStart = true
                continue
            }
            if isAtFieldStart, byte != 0x20, byte != 0x09 {
                isAtFieldStart = false
                if byte == 0x22 { open = index }
                // The blanks in front, which the parser drops, are no part of the field.
                if byte != 0x0A, byte != 0x0D { starts[starts.count - 1] = index }
            }
            if byte == 0x22 { isQuoted.toggle() }
        }
        self.starts = starts
        lastOpenQuote = open
    }
}

/// A place in a text as people count it.
struct TextPosition {
    /// The physical line, from 1.
    let line: Int
    /// The character in the line, from 1.
    let column: Int
    /// The line without its end.
    let text: String

    /// The place of an offset, counted from the start of an earlier line.
    init(of offset: Int, in bytes: [UInt8], lineStart: Int, line: Int) {
        var line = line
        var start = lineStart
        var index = lineStart
        while index < offset {
            let isReturn = bytes[index] == 0x0D
            if bytes[index] == 0x0A
                || (isReturn && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A))
            {
                line += 1
                start = index + 1
            }
            index += 1
        }
        let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        self.line = line
        let before = String(decoding: bytes[start..<max(start, offset)], as: UTF8.self)
        column = before.unicodeScalars.count + 1
        text = String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
