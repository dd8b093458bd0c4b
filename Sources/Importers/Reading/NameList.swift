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

    /// Reads a file. Refuses one that is no text, one without names, and a name of more than 4,096
    /// bytes.
    public init(path: String) throws(Refusal) {
        guard let file = try InputFile.open(path).first else { throw emptyList(path) }
        let evidence = EncodingEvidence(file.bytes)
        guard let encoding = evidence.candidates.first else { throw TableFile.binary(file) }
        let text = try DecodedText(file, as: encoding, skipping: evidence.markLength)
        var entries = try Self.column(of: text, path)
        if entries == nil { entries = Self.lines(of: text) }
        self.entries = entries ?? []
        guard !self.entries.isEmpty else { throw emptyList(path) }
        for entry in self.entries { try Self.check(entry.name, path: path, line: entry.line) }
    }

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
            let name = reader.record.text(Int?.some(column))
            if !name.isEmpty { entries.append(Entry(name: name, line: reader.record.line)) }
        }
        return entries
    }

    private static func lines(of text: DecodedText) -> [Entry] {
        text.bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A }.enumerated()
            .compactMap { index, line in
                let name = trimmed(String(decoding: line, as: UTF8.self))
                return name.isEmpty ? nil : Entry(name: name, line: index + 1)
            }
    }
}

private func emptyList(_ path: String) -> Refusal {
    Refusal(Diagnostic(.error, .noRecords, path: path, message: "this file holds no names"))
}
