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
    /// How many bytes of byte order mark come before the text.
    let markLength: Int
    /// The names of the columns, in order.
    let columns: [String]
    /// Whether the first record holds them.
    let hasHeader: Bool

    /// Settles layout and encoding from the file's content: the layout first, then of the encodings
    /// that the bytes allow the one in which that layout comes. A byte order mark is surer than the
    /// encoding asked for.
    init(
        _ file: InputFile, layout forcedLayout: LayoutName?, encoding askedEncoding: TextEncoding?
    ) throws(Refusal) {
        try Self.refuseDocument(file)
        let evidence = EncodingEvidence(file.bytes)
        markLength = evidence.markLength
        let forcedEncoding = evidence.markLength > 0 ? nil : askedEncoding
        let candidates = forcedEncoding.map { [$0] } ?? evidence.candidates
        guard !candidates.isEmpty else { throw Self.binary(file) }
        let layouts = try LayoutRegistry.layouts(named: forcedLayout, path: file.path)

        var failure: Refusal?
        for encoding in candidates {
            guard let head = DecodedText.head(of: file, as: encoding, evidence) else { continue }
            let delimiter = Delimiter(firstLineOf: head)
            guard let header = try Self.header(head, delimiter, file) else {
                throw Self.empty(file)
            }
            let headerless = LayoutRegistry.recogniseHeaderless(
                Self.firstRecords(head, delimiter, file), among: layouts)
            switch headerless ?? LayoutRegistry.recognise(header, among: layouts) {
            case .match(let match):
                let settled =
                    forcedEncoding
                    ?? match.layout.encodings.first { candidates.contains($0) } ?? encoding
                self.file = file
                layout = match.layout
                layoutReason = match.reason
                text = try DecodedText(file, as: settled, evidence)
                encodingReason = forcedEncoding == nil ? evidence.reason : "as asked"
                self.delimiter = delimiter
                hasHeader = match.columns == nil
                columns = match.columns ?? header.names
                return
            case .incomplete(let name, let missing):
                failure = failure ?? Self.incomplete(file, header, name, missing)
            case .unknown(let near):
                failure =
                    failure
                    ?? Self.unknown(
                        file, header, encoding, delimiter, near, asked: forcedLayout,
                        below: HeaderBelow(head, file, among: layouts))
            }
        }
        if let failure { throw failure }
        if let forcedEncoding {
            // Names the bytes that kept the beginning from being read.
            _ = try DecodedText(file, as: forcedEncoding, evidence)
        }
        throw Self.binary(file)
    }

    private static func header(
        _ head: DecodedText, _ delimiter: Delimiter, _ file: InputFile
    ) throws(Refusal) -> Header? {
        var reader = RecordReader(head, delimiter: delimiter, path: file.path)
        do throws(Refusal) {
            return try reader.nextFilled() ? Header(reader.record) : nil
        } catch {
            // Where the beginning is cut in the first record, that says nothing of its quotes.
            guard error.diagnostics.first?.code == .openQuote,
                file.bytes.count > DecodedText.headLimit
            else { throw error }
            throw Refusal(
                Diagnostic(
                    .error, .fieldTooLong, path: file.path, line: 1,
                    message:
                        "the first record does not end within \(DecodedText.headLimit) bytes, by"
                        + " which a table is told: a field is too long, or its quote is not closed")
            )
        }
    }

    /// Records by which to tell a table without a header, as far as they can be read.
    private static func firstRecords(
        _ head: DecodedText, _ delimiter: Delimiter, _ file: InputFile
    ) -> [[String]] {
        var reader = RecordReader(head, delimiter: delimiter, path: file.path)
        var records: [[String]] = []
        while records.count < 50, (try? reader.next()) == true {
            records.append(reader.record.texts)
        }
        return records
    }
}
