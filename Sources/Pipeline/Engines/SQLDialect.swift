import Importers

/// Where the engines' SQL differs: a text, a pattern, and how a table is read.
protocol SQLDialect: Sendable {
    /// A literal of a text.
    func literal(_ text: String) -> String

    /// The condition that a text matches a regular expression.
    func matches(_ text: String, _ pattern: String) -> String

    /// The select that gives a table's columns by the names of ``EngineField``, as texts without
    /// blanks around them and never null; with `shape`, which says what is wrong with a record as a
    /// whole as ``EngineRow/Verdict`` does or is blank, and `file`, the file that it stands in.
    func fields(of table: EngineTable, number: Int) -> String

    /// What has to be set before all else.
    func settings(threads: Int) -> [String]

    /// What else there is to tell of a table, when its records have been read: selects of rows.
    func remainder(of table: EngineTable, number: Int) -> [String]
}

extension SQLDialect {
    /// A text without blanks, tabs and an end-of-file byte around it.
    func trimmed(_ text: String) -> String {
        "trim(BOTH concat(' ', chr(9), chr(26)) FROM \(text))"
    }

    /// The columns of a table by their names, each from the expression of its position.
    func columns(of table: EngineTable, _ expression: (Int) -> String) -> [String] {
        EngineField.allCases.map { field in
            let value =
                table.fields[field].map { trimmed("coalesce(\(expression($0)), '')") } ?? "''"
            return "\(value) AS \(field.rawValue)"
        }
    }

    /// The condition that a record repeats the column names; of the columns that are read anyway.
    func isHeader(_ table: EngineTable, _ expression: (Int) -> String) -> String {
        table.fields.values.sorted()
            .map { "\(trimmed("coalesce(\(expression($0)), '')")) = \(literal(table.names[$0]))" }
            .joined(separator: " AND ")
    }

    /// The condition that one of the fields behind those of the header is not blank.
    func hasSpare(_ table: EngineTable, _ expression: (Int) -> String) -> String {
        let spare = table.names.count..<table.names.count + EngineTable.spareFields
        let texts = spare.map { "coalesce(\(expression($0)), '')" }
        return "\(trimmed("concat(\(texts.joined(separator: ", ")))")) <> ''"
    }

    /// A list for `IN`.
    func list(_ texts: [String]) -> String { texts.map(literal).joined(separator: ", ") }
}
