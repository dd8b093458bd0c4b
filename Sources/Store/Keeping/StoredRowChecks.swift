/// What must hold of the rows of a store: each statement gives one message for each row that is
/// wrong.
enum StoredRowChecks {
    static let all = [
        vintageOrder, vintageInputs, vintageRecords, statementOrder, statementMoment,
        statementSource, statementValue, vintageCounts, seriesCounts,
    ]

    private static let vintageOrder = """
        SELECT 'vintage ' || id || ' was known before the one recorded before it'
        FROM (SELECT id, known_from, lag(known_from) OVER (ORDER BY id) AS preceding FROM vintage)
        WHERE known_from < preceding
        """

    private static let vintageInputs = """
        SELECT 'vintage ' || vintage_id || ' rests on vintage ' || input_id
          || ', which is not before it'
        FROM vintage_input WHERE input_id >= vintage_id
        """

    private static let vintageRecords = """
        SELECT 'vintage ' || id || ' read ' || records_read || ' records, and used, excluded and'
          || ' rejected come to ' || (records_used + records_excluded + records_rejected)
        FROM vintage WHERE records_read <> records_used + records_excluded + records_rejected
        """

    /// Statements of one period that are out of order, or of which one says what the last one said.
    private static let statementOrder = """
        SELECT source || '/' || name || ': ' || count(*)
          || ' statements repeat the one before them or precede it in order of vintages'
        FROM (
          SELECT series_id, vintage_id, kind, value, lag(vintage_id) OVER period AS last_vintage,
            lag(kind) OVER period AS last_kind, lag(value) OVER period AS last_value
          FROM observation
          WINDOW period AS (
            PARTITION BY series_id, first_day, last_day, frequency
            ORDER BY known_from, vintage_id))
        JOIN series ON series.id = series_id
        WHERE vintage_id < last_vintage OR (kind = last_kind AND value IS last_value)
          OR (kind = 2 AND last_kind IS NULL)
        GROUP BY series_id
        """

    /// Only a source's first vintage knows of anything before its retrieval.
    private static let statementMoment = """
        SELECT 'vintage ' || v.id || ': ' || count(*)
          || ' statements are known from another moment than it'
        FROM observation AS o JOIN vintage AS v ON v.id = o.vintage_id
        WHERE o.known_from > v.known_from OR (o.known_from < v.known_from AND v.id > (
          SELECT min(id) FROM vintage AS first WHERE first.source = v.source))
        GROUP BY v.id
        """

    private static let statementSource = """
        SELECT 'vintage ' || v.id || ' of ' || v.source || ': ' || count(*)
          || ' statements are about series of another source'
        FROM observation AS o JOIN vintage AS v ON v.id = o.vintage_id
          JOIN series AS s ON s.id = o.series_id
        WHERE s.source <> v.source
        GROUP BY v.id
        """

    /// Infinite values: less themselves they are no number, which SQLite has as null.
    private static let statementValue = """
        SELECT source || '/' || name || ': ' || count(*) || ' values are not finite'
        FROM observation JOIN series ON series.id = series_id
        WHERE value IS NOT NULL AND value - value IS NULL
        GROUP BY series_id
        """

    private static let vintageCounts = """
        SELECT 'vintage ' || v.id || ' changed ' || (new_count + revised_count + withdrawn_count)
          || ' values and has ' || coalesce(stored, 0)
        FROM vintage AS v LEFT JOIN (
          SELECT vintage_id, count(*) AS stored, sum(kind = 2) AS withdrawn
          FROM observation GROUP BY vintage_id) ON vintage_id = v.id
        WHERE new_count + revised_count + withdrawn_count <> coalesce(stored, 0)
          OR withdrawn_count <> coalesce(withdrawn, 0)
        """

    private static let seriesCounts = """
        SELECT source || '/' || name || ' is said to have ' || current_count || ' values and has '
          || coalesce(stored, 0)
        FROM series LEFT JOIN (
          SELECT series_id, sum(kind < 2) AS stored FROM (
            SELECT series_id, kind, lead(kind) OVER (
              PARTITION BY series_id, first_day, last_day, frequency
              ORDER BY known_from, vintage_id) AS next_kind
            FROM observation)
          WHERE next_kind IS NULL GROUP BY series_id) ON series_id = id
        WHERE current_count <> coalesce(stored, 0)
        """
}
