public import TradeModel

/// Reads the records of a delimited text one after the other.
///
/// Blank lines and an end-of-file byte (0x1A) at the end are not records. Lines end in LF, CRLF or
/// CR. Memory does not grow with the number of records.
public struct RecordReader: ~Copyable {
    /// The record read last.
    public private(set) var record = Record()
    /// The lines before the header that begin with `#`, without that sign and without the delimiters
    /// that a spreadsheet writes behind them; a blank one for a first line that states the delimiter, and
    /// for each line between them that says nothing.
    public let preamble: [String]

    let text: DecodedText
    let path: String
    let delimiter: Delimiter
    private let allowsLineEnds: Bool
    private let parser: CSVParser
    private var position: Int
    /// Where the text ends: in front of the end-of-file bytes, where it has any.
    private let end: Int
    private var line: Int

    /// Reads a text from its start, a whole file's or a part's that begins on a line of it. Of a file,
    /// lines that begin with `#` before the first record are kept apart, with the blank ones among them,
    /// a first line such as `sep=;`, which states the delimiter, is passed over, and end-of-file bytes at
    /// the end are left out; in a part all of these are what the records hold. Unless line ends are
    /// allowed in quoted fields, a quote that is open at the end of its line is one that is not closed.
    public init(
        _ text: DecodedText, delimiter: Delimiter, path: String, firstLine: Int = 1,
        isWholeFile: Bool = true, allowsLineEnds: Bool = true
    ) {
        self.text = text
        self.path = path
        self.delimiter = delimiter
        self.allowsLineEnds = allowsLineEnds
        parser = CSVParser(delimiter: delimiter)
        end = isWholeFile ? endOfText(text.bytes) : text.bytes.count
        var lines: [String] = []
        var position = 0
        if isWholeFile, Delimiter.statement(in: text.bytes) != nil {
            position = Self.lineEnd(in: text.bytes[..<end], from: 0)
            lines.append("")
        }
        var passed: [String] = []
        var next = position
        while isWholeFile, next < end {
            let start = next
            next = Self.lineEnd(in: text.bytes[..<end], from: start)
            let content = text.bytes[start..<next]
            if CommentLine.begins(content) {
                lines += passed + [CommentLine.text(of: content, delimiter: delimiter)]
                passed = []
                position = next
            } else if CommentLine.isBlank(content, delimiter: delimiter) {
                passed.append("")
            } else {
                break
            }
        }
        preamble = lines
        self.position = position
        line = firstLine + lines.count
    }

    /// Reads the next record into ``record``; false at the end. Refuses a text whose quotes do not
    /// match, naming the line and the column where the quote at fault stands.
    public mutating func next() throws(Refusal) -> Bool {
        var record = take()
        defer { self.record = record }
        record.clear()
        var start = position
        record.line = line
        while position < end {
            let lineEnd = Self.lineEnd(in: text.bytes[..<end], from: position)
            let outcome = text.bytes[position..<lineEnd].withUnsafeBytes { buffer in
                parser.feed(buffer, into: &record)
            }
            if case .malformed(let offset) = outcome {
                throw strayQuote(at: position + offset, recordStart: start, line: record.line)
            }
            position = lineEnd
            line += 1
            record.textRange = start..<lineEnd
            switch outcome {
            case .record: return true
            case .blank:
                start = lineEnd
                record.line = line
            case .unfinished where !allowsLineEnds && isBehindLineEnd(lineEnd):
                throw openQuote(in: start..<lineEnd, line: record.line, before: "its line ends")
            case .unfinished, .malformed: continue
            }
        }
        let outcome = parser.finish(into: &record)
        record.textRange = start..<position
        if case .unfinished = outcome {
            throw openQuote(in: start..<position, line: record.line, before: "the end of the file")
        }
        if case .record = outcome { return true }
        return false
    }

    /// Reads on to the next record that holds something: the header stands there, below rows of
    /// delimiters alone.
    package mutating func nextFilled() throws(Refusal) -> Bool {
        while try next() {
            if !record.holdsNothing { return true }
        }
        return false
    }

    /// The physical line behind the record read last.
    package var nextLine: Int { line }

    /// Whether the record read last runs into the end of the file, with no line end behind it.
    public var isAtCut: Bool {
        position == text.bytes.count && !isBehindLineEnd(position)
    }

    private func isBehindLineEnd(_ offset: Int) -> Bool {
        offset > 0 && (text.bytes[offset - 1] == 0x0A || text.bytes[offset - 1] == 0x0D)
    }

    private mutating func take() -> Record {
        let taken = record
        record = Record()
        return taken
    }

    /// The offset behind the line end of the line at an offset.
    private static func lineEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == 0x0A { return index }
                if byte == 0x0D {
                    return index < bytes.count && bytes[index] == 0x0A ? index + 1 : index
                }
            }
            return index
        }
    }
}
