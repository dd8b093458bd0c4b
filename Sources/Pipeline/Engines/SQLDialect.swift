import Importers

/// Where the engines' SQL differs: a text, a pattern, and how a table is read.
protocol SQLDialect: Sendable {
    /// A literal of a text.
    func literal(_ text: String) -> String

    /// The condition that a text matches a regular expression.
    func matches(_ text: String, _ pattern: String) -> String

    /// Whether the first lines of files are given among the records.
    var givesHeaders: Bool { get }

    /// The select that gives a table's columns by the names of ``EngineField``, as texts without
    /// blanks around them and never null; with `spare`, what stands in fields behind those of the
    /// header, `fault`, the verdict on a record that is wrong as a whole, or blank, and `file`, the
    /// file that it stands in.
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

    /// What stands in the fields behind those of the header.
    func spare(_ table: EngineTable, _ expression: (Int) -> String) -> String {
        let places = table.names.count..<table.names.count + EngineTable.spareFields
        let texts = places.map { "coalesce(\(expression($0)), '')" }
        return trimmed("concat(\(texts.joined(separator: ", ")))")
    }

    /// A list for `IN`.
    func list(_ texts: [String]) -> String { texts.map(literal).joined(separator: ", ") }
}
