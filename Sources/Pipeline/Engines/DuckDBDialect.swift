import Importers
import Tabular

/// DuckDB: its reader of CSV, strict about quotes, and its list of the records that it cannot part.
struct DuckDBDialect: SQLDialect {
    /// Whether a file is read in several places at once, which line ends within quotes do not allow.
    let isParallel: Bool
    /// A folder for what does not fit the memory.
    let folder: String

    func literal(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
            + "'"
    }

    func matches(_ text: String, _ pattern: String) -> String {
        "regexp_matches(\(text), \(literal(pattern)))"
    }

    func settings(threads: Int) -> [String] {
        [
            "SET threads = \(threads)", "SET preserve_insertion_order = false",
            "SET temp_directory = \(literal(folder))",
        ]
    }

    func fields(of table: EngineTable, number: Int) -> String {
        let columns = columns(of: table) { "c\($0)" }.joined(separator: ",\n    ")
        // What is not in the record is null, and what is blank in it a text.
        let isShort = "c\(table.names.count - 1) IS NULL"
        return """
            SELECT
                \(columns),
                CASE
                  WHEN \(isHeader(table) { "c\($0)" }) THEN 'rejected repeated-header'
                  WHEN \(isShort) OR \(hasSpare(table) { "c\($0)" }) THEN 'rejected ragged-row'
                  ELSE '' END AS shape,
                '' AS file
              FROM read_csv(\(arguments(table, number).joined(separator: ", ")))
              WHERE NOT (c1 IS NULL AND \(trimmed("coalesce(c0, '')")) = '')
            """
    }

    private func arguments(_ table: EngineTable, _ number: Int) -> [String] {
        let count = table.names.count + EngineTable.spareFields
        let types = (0..<count).map { "c\($0): 'VARCHAR'" }.joined(separator: ", ")
        return [
            literal(table.path), "auto_detect = false", "header = false",
            "skip = \(table.headerLines)",
            "columns = {\(types)}", "delim = \(literal(table.delimiter.character))",
            "quote = '\"'", "escape = '\"'", "nullstr = '<absent>'", "null_padding = true",
            "strict_mode = true", "parallel = \(isParallel)",
            "compression = '\(table.format == .gzip ? "gzip" : "none")'",
            // Every byte is a letter in Latin-1, and the fields that count are ASCII.
            "encoding = '\(table.encoding == .utf8 ? "utf-8" : "latin-1")'",
            "store_rejects = true", "rejects_table = 'rejects_\(number)'",
            "rejects_scan = 'scans_\(number)'",
        ]
    }

    func remainder(of table: EngineTable, number: Int) -> [String] {
        let row = EngineSQL.row(
            number,
            [
                .verdict: """
                CASE error_type WHEN 'TOO MANY COLUMNS' THEN 'rejected ragged-row'
                    WHEN 'INVALID ENCODING' THEN 'refused bad-encoding'
                    WHEN 'LINE SIZE OVER MAXIMUM' THEN 'refused record-too-long'
                    ELSE 'refused stray-quote' END
                """,
                .line: "min(line)",
                .records: "count(DISTINCT line_byte_position)",
            ])
        return ["SELECT \(row)\nFROM rejects_\(number)\nGROUP BY error_type"]
    }
}
