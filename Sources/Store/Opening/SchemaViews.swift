/// The views for people who open a store with another program.
enum SchemaViews {
    /// The statements that make them.
    static let statements = """
        CREATE VIEW vintage_list AS
        SELECT id AS vintage, source, \(moment("known_from")) AS known_from, method, cause,
          new_count AS new, revised_count AS revised, withdrawn_count AS withdrawn,
          records_read, records_used, records_excluded, records_rejected,
          layout, address, file, bytes, sha256, producer, licence, citation
        FROM vintage;

        CREATE VIEW value_history AS
        SELECT \(columns), CASE kind WHEN 0 THEN 'value' WHEN 1 THEN 'missing' ELSE 'withdrawn' END
          AS status
        FROM observation AS o JOIN series AS s ON s.id = o.series_id;

        CREATE VIEW current_values AS
        SELECT \(columns)
        FROM observation AS o JOIN series AS s ON s.id = o.series_id
        WHERE o.kind < 2 AND NOT EXISTS (
          SELECT 1 FROM observation AS later
          WHERE later.series_id = o.series_id AND later.first_day = o.first_day
            AND later.last_day = o.last_day AND later.frequency = o.frequency
            AND (later.known_from, later.vintage_id) > (o.known_from, o.vintage_id));
        """

    private static let columns = """
        s.source, s.name AS series, s.unit, \(period) AS period,
          date(\(firstDay)) AS first_day, date(\(lastDay)) AS last_day, o.value,
          \(moment("o.known_from")) AS known_from, o.vintage_id AS vintage, o.line
        """

    private static let firstDay = "o.first_day * 86400, 'unixepoch'"
    private static let lastDay = "o.last_day * 86400, 'unixepoch'"

    private static func moment(_ column: String) -> String {
        "strftime('%Y-%m-%dT%H:%M:%SZ', \(column), 'unixepoch')"
    }

    /// A span as `TimeSpan` writes it: the second period leaves out what it shares with the first.
    private static let period = """
        CASE o.frequency
            WHEN 3 THEN \(joined("'%Y'", []))
            WHEN 2 THEN \(quarter(firstDay))
              || CASE WHEN \(quarter(firstDay)) = \(quarter(lastDay)) THEN ''
                ELSE '..' || \(quarter(lastDay)) END
            WHEN 1 THEN \(joined("'%Y-%m'", [("'%Y'", "'%m'")]))
            ELSE \(joined("'%Y-%m-%d'", [("'%Y-%m'", "'%d'")]))
          END
        """

    private static func quarter(_ day: String) -> String {
        "strftime('%Y', \(day)) || 'Q' || ((strftime('%m', \(day)) + 2) / 3)"
    }

    /// The first period and, where the last is another, the last in its shortest form.
    private static func joined(_ format: String, _ shorter: [(shared: String, rest: String)])
        -> String
    {
        let cases = shorter.map { form in
            """
             WHEN strftime(\(form.shared), \(firstDay)) = strftime(\(form.shared), \(lastDay))
                THEN '..' || strftime(\(form.rest), \(lastDay))
            """
        }
        return """
            strftime(\(format), \(firstDay))
              || CASE WHEN strftime(\(format), \(firstDay)) = strftime(\(format), \(lastDay)) THEN ''\
            \(cases.joined()) ELSE '..' || strftime(\(format), \(lastDay)) END
            """
    }
}
