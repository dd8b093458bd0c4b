import Tabular
public import TradeModel

/// Names to be screened: a text with one name on each line, or a table with a column of names.
public struct NameList: Sendable {
    /// A name with the line on which it stands.
    public struct Entry: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The physical line, from 1.
        public let line: Int
        /// When the one named was born; nil where it is not told.
        public let born: TimeSpan?

        init(name: String, line: Int, born: TimeSpan? = nil) {
            self.name = name
            self.line = line
            self.born = born
        }
    }

    /// The names, in order; blank lines are none.
    public let entries: [Entry]
    /// That rows of a table have no name, or a birth that is no date, where some have.
    public let findings: [Diagnostic]

    /// How many bytes a name may have.
    public static let limit = 4096

    /// Reads a file; of a table also the column `born`, where it has one. Refuses one that is no text,
    /// an archive of several members, one without names, a table without the column, a row of a table
    /// with too few or too many fields, and a name of more than 4,096 bytes.
    ///
    /// - Parameter column: The column of a table that holds the names; `name` where none is asked for.
    public init(path: String, column: String? = nil) throws(Refusal) {
        let text = try Self.text(of: path)
        if let table = try Self.column(column, of: text, path) {
            (entries, findings) = (table.entries, table.findings)
        } else {
            (entries, findings) = (Self.lines(of: text), [])
        }
        guard !self.entries.isEmpty else { throw emptyList(path) }
        for entry in self.entries { try Self.check(entry.name, path: path, line: entry.line) }
    }

    /// Whether a text is rather the path of a file than a name: it ends as tables and texts do, or has a
    /// slash and no blank.
    public static func isPath(_ text: String) -> Bool {
        endsAsFile(text) || text.contains("/") && !text.contains(where: \.isWhitespace)
    }

    private static func endsAsFile(_ text: String) -> Bool {
        let lower = text.lowercased()
        return endings.contains { lower.hasSuffix($0) }
    }

    private static let endings =
        [".txt", ".xlsx"] + tableEndings + Packing.allCases.map(\.ending)

    /// The text of a file. Where there is none, what looks like its path may be meant as a name.
    private static func text(of path: String) throws(Refusal) -> DecodedText {
        do throws(Refusal) {
            return try DecodedText(ownTableAt: path)
        } catch {
            guard error.cause == .inputMissing, path.contains("/"), !endsAsFile(path),
                let finding = error.diagnostics.first
            else { throw error }
            let advice =
                "; what has a slash and no blank is taken for a file: in a name, write a blank"
                + " beside the slash"
            throw Refusal(
                Diagnostic(.error, finding.code, path: path, message: finding.message + advice),
                cause: error.cause)
        }
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
