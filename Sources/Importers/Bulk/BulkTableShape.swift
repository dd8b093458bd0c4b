import Tabular

/// What was settled about a table before its records are read.
struct BulkTableShape: Sendable {
    let path: String
    let header: Header
    let delimiter: Delimiter
    /// The encodings that a record may be in; the first that fits is taken.
    let encodings: [TextEncoding]
    /// Whether records name places by their ISO codes too.
    let hasISOCodes: Bool
    /// Columns of one name, which every record that is read must agree on.
    var twins = TwinColumns()
}

extension BulkTableShape {
    /// The encodings that a record of a text may be in when it is read: that of the text, of which
    /// UTF-16 is turned into UTF-8 before its records are parted, and where nobody has named one those
    /// of the layout.
    static func encodings(
        of text: DecodedText, asked: TextEncoding?, in layout: any TableLayout.Type
    ) -> [TextEncoding] {
        guard text.encoding.hasASCIISeparators else { return [.utf8] }
        let isDecoded = asked == nil && text.encoding == .utf8
        return [text.encoding] + (isDecoded ? layout.encodings : [])
    }
}
