import Tabular
public import TradeModel

/// Names to be screened: a text with one name on each line, or a table with a column `name`.
public struct NameList: Sendable {
    /// A name with the line on which it stands.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The physical line, from 1.
        public let line: Int
    }

    /// The names, in order; blank lines are none.
    public let entries: [Entry]

    /// How many bytes a name may have.
    public static let limit = 4096

    /// Reads a file. Refuses one that is no text, an archive of several members, one without names, a row
    /// of a table with too few or too many fields, and a name of more than 4,096 bytes.
    public init(path: String) throws(Refusal) {
        let file = try InputFile.single(at: path)
        let evidence = EncodingEvidence(file.bytes)
        guard let encoding = evidence.candidates.first else { throw TableFile.binary(file) }
        let text = try DecodedText(file, as: encoding, skipping: evidence.markLength)
        var entries = try Self.column(of: text, path)
        if entries == nil { entries = Self.lines(of: text) }
        self.entries = entries ?? []
        guard !self.entries.isEmpty else { throw emptyList(path) }
        for entry in self.entries { try Self.check(entry.name, path: path, line: entry.line) }
    }

    /// Whether a text is rather the path of a file than a name: it ends as tables and texts do, or has a
    /// slash and no blank.
    public static func isPath(_ text: String) -> Bool {
        let lower = text.lowercased()
        return endings.contains { lower.hasSuffix($0) }
            || text.contains("/") && !text.contains(where: \.isWhitespace)
    }

    private static let endings = [".txt", ".csv", ".tsv", ".tab", ".gz", ".zip", ".xz", ".xlsx"]

    /// Refuses a name of more than 4,096 bytes.
    public static func check(
        _ name: String, path: String? = nil, line: Int? = nil
    ) throws(Refusal) {
        guard name.utf8.count > limit else { return }
        throw Refusal(
            Diagnostic(
                .error, .fieldTooLong, path: path, line: line,
                message: "this name has \(name.utf8.count) bytes; no name has more than \(limit)"))
    }

    /// The column `name` of a table; nil where the text is none that has one.
    private static func column(of text: DecodedText, _ path: String) throws(Refusal) -> [Entry]? {
        let delimiter = Delimiter(firstLineOf: text)
        var reader = RecordReader(text, delimiter: delimiter, path: path)
        do throws(Refusal) {
            guard try reader.next() else { return nil }
        } catch {
            // A quote in the first name is no fault of a text.
            return nil
        }
        let header = Header(reader.record)
        guard let column = header.position("name") else { return nil }
        var entries: [Entry] = []
        while try reader.next() {
            do throws(FieldFault) {
                // A comma of a name that stands without quotes would leave half of the name.
                try header.checkWidth(reader.record)
            } catch {
                let place = reader.position(ofField: error.column ?? 0)
                throw Refusal(header.finding(.error, error, path: path, at: place))
            }
            let name = reader.record.text(Int?.some(column))
            if !name.isEmpty { entries.append(Entry(name: name, line: reader.record.line)) }
        }
        return entries
    }

    /// Lines end as those of tables do, in LF, CRLF or CR.
    private static func lines(of text: DecodedText) -> [Entry] {
        var entries: [Entry] = []
        var rest = text.bytes[...]
        var line = 0
        while !rest.isEmpty {
            line += 1
            let content = rest.prefix { !isLineEnd($0) }
            let name = trimmed(String(decoding: content, as: UTF8.self))
            if !name.isEmpty { entries.append(Entry(name: name, line: line)) }
            rest = rest.dropFirst(content.count)
            rest = rest.dropFirst(rest.starts(with: "\r\n".utf8) ? 2 : 1)
        }
        return entries
    }
}

private func emptyList(_ path: String) -> Refusal {
    Refusal(Diagnostic(.error, .noRecords, path: path, message: "this file holds no names"))
}
