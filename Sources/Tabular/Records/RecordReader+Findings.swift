import TradeModel

extension RecordReader {
    /// The line, the column and the line's text of a field of the record read last.
    public func position(ofField index: Int) -> (line: Int, column: Int, text: String) {
        let map = FieldMap(text.bytes[record.textRange], delimiter: delimiter)
        let offset =
            map.starts.indices.contains(index) ? map.starts[index] : record.textRange.lowerBound
        let place = position(of: offset, record.textRange.lowerBound, record.line)
        return (place.line, place.column, place.text)
    }

    /// The refusal of a quoted field that is open where its text ends.
    func openQuote(in range: Range<Int>, line: Int, before limit: String) -> Refusal {
        let map = FieldMap(text.bytes[range], delimiter: delimiter)
        return refusal(
            .openQuote, at: map.lastOpenQuote ?? range.lowerBound, recordStart: range.lowerBound,
            line: line,
            "a quoted field opens here and is not closed before \(limit);"
                + " close the quote or download the file again")
    }

    /// The refusal of a byte that cannot follow in or behind a quoted field.
    func strayQuote(at offset: Int, recordStart: Int, line: Int) -> Refusal {
        let map = FieldMap(text.bytes[recordStart..<offset], delimiter: delimiter)
        let opening = map.lastOpenQuote.map { position(of: $0, recordStart, line) }
        let here = position(of: offset, recordStart, line)
        if let opening, opening.line < here.line {
            return refusal(
                .openQuote, at: map.lastOpenQuote ?? offset, recordStart: recordStart, line: line,
                "a quoted field opens here and its quote is not closed on this line"
                    + " (line \(here.line), column \(here.column) cannot belong to it)")
        }
        return refusal(
            .strayQuote, at: offset, recordStart: recordStart, line: line,
            "a quote inside a field must be doubled and a closing quote must end the field")
    }

    private func refusal(
        _ code: DiagnosticCode, at offset: Int, recordStart: Int, line: Int, _ message: String
    ) -> Refusal {
        let place = position(of: offset, recordStart, line)
        return Refusal(
            Diagnostic(
                .error, code, path: path, line: place.line, column: place.column, message: message,
                excerpt: place.text))
    }

    private func position(of offset: Int, _ start: Int, _ line: Int) -> TextPosition {
        TextPosition(of: offset, in: text.bytes, lineStart: start, line: line)
    }
}
