package import TradeModel

/// Parses single records, each given whole: what a byte scan has found.
package struct RecordParser: ~Copyable {
    /// The record parsed last.
    package private(set) var record = Record()
    private let delimiter: Delimiter
    private let parser: CSVParser
    private var text: [UInt8] = []

    /// Parses records between whose fields stands a character.
    package init(delimiter: Delimiter) {
        self.delimiter = delimiter
        parser = CSVParser(delimiter: delimiter)
    }

    /// Parses the bytes of one record, with or without its line end; false for a blank line.
    ///
    /// Refuses bytes that are not text in any of the encodings, of which the first that fits is
    /// taken, quotes that do not match, and more than one record. Looks at each byte once.
    /// - Parameter line: the physical line on which the record begins, asked for findings only.
    package mutating func parse(
        _ bytes: UnsafeRawBufferPointer, encodings: [TextEncoding], path: String, line: () -> Int
    ) throws(Refusal) -> Bool {
        guard let text = decoded(Array(bytes)[...], encodings) else {
            throw Refusal(
                Diagnostic(
                    .error, .badEncoding, path: path, line: line(),
                    message: "this record is not"
                        + " \(encodings.map(\.description).joined(separator: " or "));"
                        + " name the file's encoding with --encoding"))
        }
        self.text = text
        record.clear()
        var outcome = text.withUnsafeBytes { parser.feed($0, into: &record) }
        if case .unfinished = outcome { outcome = parser.finish(into: &record) }
        switch outcome {
        case .record where !parser.isWithinRecord: return true
        case .blank: return false
        case .record, .unfinished, .malformed: throw quoteFault(path, line: line())
        }
    }

    private func decoded(_ bytes: ArraySlice<UInt8>, _ encodings: [TextEncoding]) -> [UInt8]? {
        for encoding in encodings {
            if let text = try? encoding.decoded(bytes) { return text }
        }
        return nil
    }

    /// The line, the column and the line's text of a field of the record parsed last.
    package func position(
        ofField index: Int, line: Int
    ) -> (line: Int, column: Int, text: String) {
        let map = FieldMap(text[...], delimiter: delimiter)
        let offset = map.starts.indices.contains(index) ? map.starts[index] : 0
        let place = TextPosition(of: offset, in: text, lineStart: 0, line: line)
        return (place.line, place.column, place.text)
    }

    /// Reads the record once more, line by line, to find the place of the quote at fault.
    private func quoteFault(_ path: String, line: Int) -> Refusal {
        var reader = RecordReader(
            DecodedText(utf8: text), delimiter: delimiter, path: path, firstLine: line,
            isWholeFile: false)
        do throws(Refusal) {
            while try reader.next() {}
        } catch {
            return error
        }
        // Several records: somebody has written over what was one when its end was looked for.
        return changedWhileRead(path)
    }
}
