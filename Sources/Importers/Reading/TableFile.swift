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
    /// that the bytes allow the one in which that layout comes.
    init(
        _ file: InputFile, layout forcedLayout: LayoutName?, encoding forcedEncoding: TextEncoding?
    ) throws(Refusal) {
        let evidence = EncodingEvidence(file.bytes)
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
            case .unknown(let nearest, let shared):
                failure =
                    failure
                    ?? Self.unknown(file, header, encoding, delimiter, nearest: nearest, shared)
            }
        }
        throw failure ?? Self.binary(file)
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
        nearest: LayoutName?, _ shared: Int
    ) -> Refusal {
        let shown = header.names.prefix(8).map { String($0.prefix(24)) }
        let more = header.names.count > 8 ? ", …" : ""
        let near =
            nearest.map { "; nearest is \($0.rawValue) with \(shared) of its columns" } ?? ""
        return Refusal(
            Diagnostic(
                .error, .unknownLayout, path: file.path, line: header.line,
                message: "no layout has these columns: saw \(header.names.count) in \(encoding)"
                    + " between “\(delimiter == .tab ? "\\t" : delimiter.character)”:"
                    + " \(quoted(shown))\(more)\(near)"))
    }

    private static func binary(_ file: InputFile) -> Refusal {
        let kinds: [([UInt8], String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
            ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook; save the sheet as CSV"),
        ]
        let kind =
            kinds.first { file.bytes.starts(with: $0.0) }?.1 ?? "no text in any known encoding"
        return Refusal(
            Diagnostic(
                .error, .binaryFile, path: file.path, message: "expected a table, saw \(kind)"))
    }

    private static func quoted(_ names: [String]) -> String {
        names.map { "“\($0)”" }.joined(separator: ", ")
    }
}
