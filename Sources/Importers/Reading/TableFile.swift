import Tabular
import TradeModel

/// A file whose layout and encoding are settled, ready to be read record by record.
struct TableFile {
    let file: InputFile
    let layout: any TableLayout.Type
    let layoutReason: String
    let text: DecodedText
    let encodingReason: String
    let delimiter: Delimiter

    /// Settles layout and encoding from the file's content: the layout first, then of the encodings
    /// that the bytes allow the one in which that layout comes. A byte order mark is surer than the
    /// encoding asked for.
    init(
        _ file: InputFile, layout forcedLayout: LayoutName?, encoding askedEncoding: TextEncoding?
    ) throws(Refusal) {
        let evidence = EncodingEvidence(file.bytes)
        let forcedEncoding = evidence.markLength > 0 ? nil : askedEncoding
        let candidates = forcedEncoding.map { [$0] } ?? evidence.candidates
        guard !candidates.isEmpty else { throw Self.binary(file) }
        let layouts = forcedLayout.map { [LayoutRegistry.layout($0)] } ?? LayoutRegistry.all

        var failure: Refusal?
        for encoding in candidates {
            guard
                let head = DecodedText.head(of: file, as: encoding, skipping: evidence.markLength)
            else { continue }
            let delimiter = Delimiter(firstLineOf: head)
            guard let header = try Self.header(head, delimiter, file) else {
                throw Refusal(
                    Diagnostic(
                        .error, .emptyFile, path: file.path,
                        message: "this file has blank lines only"))
            }
            switch LayoutRegistry.recognise(header, among: layouts) {
            case .match(let match):
                let settled =
                    forcedEncoding
                    ?? match.layout.encodings.first { candidates.contains($0) } ?? encoding
                self.file = file
                layout = match.layout
                layoutReason = match.reason
                text = try DecodedText(file, as: settled, skipping: evidence.markLength)
                encodingReason = forcedEncoding == nil ? evidence.reason : "as asked"
                self.delimiter = delimiter
                return
            case .incomplete(let name, let missing):
                failure = failure ?? Self.incomplete(file, header, name, missing)
            case .unknown(let near):
                failure =
                    failure
                    ?? Self.unknown(file, header, encoding, delimiter, near, asked: forcedLayout)
            }
        }
        if let failure { throw failure }
        if let forcedEncoding {
            // Names the bytes that kept the beginning from being read.
            _ = try DecodedText(file, as: forcedEncoding, skipping: evidence.markLength)
        }
        throw Self.binary(file)
    }

    private static func header(
        _ head: DecodedText, _ delimiter: Delimiter, _ file: InputFile
    ) throws(Refusal) -> Header? {
        var reader = RecordReader(head, delimiter: delimiter, path: file.path)
        return try reader.next() ? Header(reader.record) : nil
    }
}

extension TableFile {
    private static func incomplete(
        _ file: InputFile, _ header: Header, _ layout: LayoutName, _ missing: [String]
    ) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .missingColumn, path: file.path, line: header.line,
                message: "this looks like \(layout.rawValue), without the"
                    + " column\(missing.count == 1 ? "" : "s") \(quoted(missing));"
                    + " download the table with all its columns"))
    }

    private static func unknown(
        _ file: InputFile, _ header: Header, _ encoding: TextEncoding, _ delimiter: Delimiter,
        _ near: LayoutRegistry.Near, asked: LayoutName?
    ) -> Refusal {
        let shown = header.names.prefix(8).map { String($0.prefix(24)) }
        let more = header.names.count > 8 ? ", …" : ""
        let what =
            asked.map { "the layout \($0.rawValue) needs the columns \(quoted(near.missing))" }
            ?? "no layout has these columns"
        let nearest =
            asked != nil || near.shared == 0
            ? "" : "; nearest is \(near.layout.rawValue) with \(near.shared) of its columns"
        return Refusal(
            Diagnostic(
                .error, .unknownLayout, path: file.path, line: header.line,
                message: "\(what): saw \(header.names.count) in \(encoding)"
                    + " between “\(delimiter == .tab ? "\\t" : delimiter.character)”:"
                    + " \(quoted(shown))\(more)\(nearest)"))
    }

    private static func binary(_ file: InputFile) -> Refusal {
        let kinds: [([UInt8], String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
            ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook; save the sheet as CSV"),
        ]
        if let kind = kinds.first(where: { file.bytes.starts(with: $0.0) })?.1 {
            return binary(file, saw: kind)
        }
        guard let zero = file.bytes.firstIndex(of: 0) else {
            return binary(file, saw: "no text in any known encoding")
        }
        return binary(file, saw: "a zero byte, which no text holds", line: file.line(of: zero))
    }

    private static func binary(_ file: InputFile, saw what: String, line: Int? = nil) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .binaryFile, path: file.path, line: line,
                message: "expected a table, saw \(what)"))
    }

    private static func quoted(_ names: [String]) -> String {
        names.map { "“\($0)”" }.joined(separator: ", ")
    }
}
