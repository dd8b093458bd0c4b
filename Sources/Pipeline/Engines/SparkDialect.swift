import Importers
import Tabular

/// Spark SQL: lines of text, each parted by its reader of CSV, so that files are read in pieces; and
/// Parquet.
///
/// Its reader takes any quotes, so that the statement itself looks whether they are in order.
struct SparkDialect: SQLDialect {
    let givesHeaders = true

    func literal(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if character == "'" || character == "\\" { escaped.append("\\") }
            escaped.append(character)
        }
        return "'\(escaped)'"
    }

    func matches(_ text: String, _ pattern: String) -> String {
        "regexp_like(\(text), \(literal(pattern)))"
    }

    /// What the user's own configuration could have set otherwise, and results depend on.
    func settings(threads: Int) -> [String] {
        [
            "SET spark.sql.ansi.enabled = true", "SET spark.sql.caseSensitive = false",
            "SET spark.sql.parser.escapedStringLiterals = false",
        ]
    }

    func fields(of table: EngineTable, number: Int) -> String {
        table.format == .parquet ? parquetFields(of: table) : textFields(of: table)
    }

    func remainder(of table: EngineTable, number: Int) -> [String] {
        guard table.format != .parquet, !table.isLocal else { return [] }
        let row = EngineSQL.row(number, [.verdict: "'files'", .records: "count(*)"])
        return ["SELECT \(row)\nFROM binaryFile.\(place(table.path))\nWHERE length > 0"]
    }

    private func parquetFields(of table: EngineTable) -> String {
        let columns = columns(of: table) { "CAST(\(quoted(table.names[$0])) AS STRING)" }
        return """
            SELECT
                \(columns.joined(separator: ",\n    ")),
                '' AS spare,
                '' AS fault,
                '' AS file
              FROM parquet.\(place(table.path))
            """
    }

    private func textFields(of table: EngineTable) -> String {
        let columns = columns(of: table) { "f.c\($0)" }.joined(separator: ",\n    ")
        let count = table.names.count
        let separator = table.delimiter.character
        let types = (0..<count + EngineTable.spareFields).map { "c\($0) STRING" }
        let options =
            "'sep', \(literal(separator)), 'quote', '\"', 'escape', '\"',"
            + " 'ignoreLeadingWhiteSpace', 'true', 'ignoreTrailingWhiteSpace', 'true'"
        let blank = separator == "\t" ? " " : "[ \t]"
        let other = "[^\(separator) \t]"
        let stray = matches("bare", "\(other)\(blank)*\"|\"\(blank)*\(other)")
        // Of a row of tabs alone nothing is left.
        let isRow = separator == "\t" ? " OR value LIKE \(literal("%\t%"))" : ""
        return """
            SELECT
                \(columns),
                \(spare(table) { "f.c\($0)" }) AS spare,
                CASE
                  WHEN \(occurrences(of: "\"", in: "value")) % 2 = 1 THEN 'refused open-quote'
                  WHEN \(stray) THEN 'refused stray-quote'
                  WHEN width < \(count) OR width > \(types.count) THEN 'rejected ragged-row'
                  ELSE '' END AS fault,
                file
              FROM (
                SELECT value, file, bare, 1 + \(occurrences(of: separator, in: "bare")) AS width,
                  from_csv(value, '\(types.joined(separator: ", "))', map(\(options))) AS f
                FROM (
                  SELECT value, file, CASE WHEN value LIKE '%"%'
                    THEN regexp_replace(value, '("[^"]*")+', '"') ELSE value END AS bare
                  FROM (
                    SELECT \(text(of: table)) AS value, _metadata.file_path AS file
                    FROM text.\(place(table.path))
                  )
                  WHERE \(trimmed("value")) <> ''\(isRow)
                )
              )
            """
    }

    /// How often a character stands in a text.
    private func occurrences(of character: String, in text: String) -> String {
        "(length(\(text)) - length(replace(\(text), \(literal(character)), '')))"
    }

    /// A line, without the byte order mark. In whatever encoding, the columns that count are ASCII.
    private func text(of table: EngineTable) -> String {
        table.hasMark ? "replace(value, decode(unhex('EFBBBF'), 'UTF-8'), '')" : "value"
    }

    /// A path as a table's name. What this machine sees is named as a file, since the cluster's own
    /// file system may be another.
    func place(_ path: String) -> String {
        quoted(FileSystem.real(path).map { "file://\($0)" } ?? path)
    }

    private func quoted(_ name: String) -> String { "`\(name.doubling("`"))`" }
}

extension String {
    /// The text with each of a character twice, as SQL writes a quote within quotes.
    func doubling(_ quote: Character) -> String {
        String(flatMap { $0 == quote ? [$0, $0] : [$0] })
    }
}
