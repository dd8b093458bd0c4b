import Importers
import TradeModel

/// The statement that adds up a table on an engine: the same for all, but for the ``SQLDialect``.
///
/// Every column is read as text, so that no engine guesses types. Each record gets a verdict by the
/// precedence of its layout, and records are grouped by verdict and cell; what comes back is a line
/// of commas and ASCII for each group, as ``EngineRow`` reads it.
struct EngineSQL {
    let query: EngineQuery
    let dialect: any SQLDialect
    /// The table's place among the files given.
    let number: Int

    /// The statement, and what else there is to ask of the table afterwards.
    var statements: [String] {
        [statement] + dialect.remainder(of: query.table, number: number)
    }

    /// The statement.
    var statement: String {
        """
        WITH fields AS (
          \(dialect.fields(of: query.table, number: number))
        ),
        numbers AS (
          SELECT *,
            \(shape) AS shape,
            \(wholeNumber(of: "reporter")) AS reporter_code,
            \(wholeNumber(of: "partner")) AS partner_code
          FROM fields
        ),
        places AS (
          SELECT *,
            coalesce(reporter_code IN (\(listed)), FALSE) AS reporter_listed,
            coalesce(partner_code IN (\(listed)), FALSE) AS partner_listed
          FROM numbers
        ),
        trades AS (
          SELECT *,
            \(tradeColumns.joined(separator: ",\n    "))
          FROM places
        ),
        asked AS (
          SELECT *,
            \(isSelected) AS is_selected
          FROM trades
        ),
        judged AS (
          SELECT *,
            \(verdict) AS verdict
          FROM asked
        ),
        placed AS (
          SELECT *,
            \(addsToCell) AS is_cell,
            verdict NOT IN (\(dialect.list(earlyVerdicts))) AS is_placed
          FROM judged
        ),
        cells AS (
          SELECT verdict,
            CASE WHEN verdict = 'used' THEN amount END AS amount,
            CASE WHEN verdict = 'header' THEN file ELSE '' END AS header_file,
            \(cellColumns.joined(separator: ",\n    "))
          FROM placed
        )
        SELECT \(Self.row(number, resultColumns))
        FROM cells
        GROUP BY \(groupColumns.joined(separator: ", "))
        """
    }

    /// A row as the text of one line; columns that are not given are blank.
    static func row(_ number: Int, _ columns: [EngineRow.Column: String]) -> String {
        let texts = EngineRow.Column.allCases.map { column in
            columns[column].map { "\n  coalesce(CAST(\($0) AS STRING), '')" } ?? " ''"
        }
        return "concat_ws(',', '\(EngineOutput.mark)', '\(number)',\(texts.joined(separator: ",")))"
    }

    /// The verdict on a record that is none of the layout's, whatever its fields; else blank.
    private var shape: String {
        let table = query.table
        let names = EngineField.allCases.compactMap { field in
            table.fields[field].map { "\(field.rawValue) = \(dialect.literal(table.names[$0]))" }
        }
        // Columns that are not looked at would have to be read for this alone.
        let blanks = EngineField.allCases.filter { table.fields[$0] != nil }
            .map { "\($0.rawValue) = ''" }
        let header: EngineRow.Verdict =
            dialect.givesHeaders ? .header : .rejected(.repeatedHeader, nil)
        return """
            CASE
                  WHEN fault LIKE 'refused%' THEN fault
                  WHEN \(blanks.joined(separator: " AND ")) AND spare = ''
                    THEN '\(EngineRow.Verdict.excluded(.blankRow).text)'
                  WHEN \(names.joined(separator: " AND "))
                    THEN '\(header.text)'
                  WHEN fault <> '' OR spare <> '' THEN 'rejected ragged-row'
                  ELSE '' END
            """
    }

    private func wholeNumber(of field: String) -> String {
        "CASE WHEN \(dialect.matches(field, "^[0-9]{1,9}$")) THEN TRY_CAST(\(field) AS BIGINT) END"
    }

    private var listed: String {
        let numbers = query.places.listed.numbers.map(String.init)
        return numbers.isEmpty ? "NULL" : numbers.joined(separator: ", ")
    }
}
