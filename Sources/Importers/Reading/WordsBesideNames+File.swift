import Tabular
public import TradeModel

extension WordsBesideNames {
    /// Reads a table `word,role,language,note`. Refuses one with a row that is not right, and one without
    /// a row: a person behind a form of address that is missing would pass for one whom no list has.
    public init(path: String) throws(Refusal) {
        let text = try DecodedText(ownTableAt: path)
        var reader = RecordReader(text, delimiter: .comma, path: path, allowsLineEnds: false)
        let isThere = try reader.next()
        let header = Header(reader.record)
        guard isThere, let columns = Columns(header) else {
            throw Refusal(
                Diagnostic(
                    .error, .missingColumn, path: path, line: isThere ? header.line : nil,
                    message: "a table of words beside names has the columns"
                        + " \(Columns.names.joined(separator: ", "))"))
        }
        var rows: [(word: String, role: Role)] = []
        var lines: [String: Int] = [:]
        try reader.eachRow(of: header, path: path) { record throws(FieldFault) in
            let row = try columns.row(record)
            if let line = lines[row.word] {
                throw FieldFault(
                    .badWord, column: columns.word,
                    "“\(row.word)” stands on line \(line) already; take one of the two rows out")
            }
            lines[row.word] = record.line
            rows.append(row)
        }
        guard !rows.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .noUsableRecord, path: path,
                    message: "the table has no row; put the bundled one in its place"))
        }
        self.init(rows)
    }

    private struct Columns {
        static let names = ["word", "role", "language", "note"]
        let word: Int
        private let role, language: Int

        init?(_ header: Header) {
            let at = Self.names.compactMap { header.position($0) }
            guard at.count == Self.names.count else { return nil }
            (word, role, language) = (at[0], at[1], at[2])
        }

        func row(_ record: borrowing Record) throws(FieldFault) -> (word: String, role: Role) {
            let text = try record.presentText(word)
            let kind: Role = try record.word(role)
            guard kind.allows(text) else {
                throw FieldFault(
                    .badWord, column: word,
                    "expected \(kind.spelling), saw “\(record.shown(word))”")
            }
            let codes = record.text(Int?.some(language)).split(
                separator: ";", omittingEmptySubsequences: false)
            guard codes.allSatisfy({ 2...3 ~= $0.utf8.count && Role.areSmall($0) }) else {
                throw FieldFault(
                    .badWord, column: language,
                    "expected codes of languages (ISO 639), such as en, joined by “;”, saw"
                        + " “\(record.shown(language))”")
            }
            return (text, kind)
        }
    }
}

extension WordsBesideNames.Role {
    /// How a word is written for names to be held against it.
    fileprivate var spelling: String {
        switch self {
        case .form, .behind, .among, .detail: "one word of the letters a to z"
        case .pointed: "letters a to z with a point behind each, such as h.e."
        case .between: "words of the letters a to z and “/”, with one blank between them"
        }
    }

    /// Whether a word is written so.
    fileprivate func allows(_ word: String) -> Bool {
        switch self {
        case .form, .behind, .among, .detail: Self.areSmall(word)
        case .pointed:
            word.hasSuffix(".")
                && word.dropLast().split(separator: ".", omittingEmptySubsequences: false)
                    .allSatisfy { $0.utf8.count == 1 && Self.areSmall($0) }
        case .between:
            word.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x2F }
            }
        }
    }

    /// Whether a text is small letters without marks, and not blank.
    fileprivate static func areSmall(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    }
}
