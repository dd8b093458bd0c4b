/// The tables of a store as its first version made them. The document `Store` explains them.
///
/// A released version is never edited here: what comes later is a step of its own in `Schema`.
enum SchemaTables {
    /// The statements that make them.
    ///
    /// `observation` is clustered on what an as-of query asks for: the statements about one series
    /// stand side by side, by period and then by the moment from which they were known.
    static let statements = """
        CREATE TABLE vintage (
          id INTEGER PRIMARY KEY,
          source TEXT NOT NULL,
          known_from INTEGER NOT NULL,
          method TEXT NOT NULL,
          sha256 TEXT,
          bytes INTEGER,
          file TEXT,
          address TEXT,
          layout TEXT,
          columns TEXT,
          records_read INTEGER,
          records_used INTEGER,
          records_excluded INTEGER,
          records_rejected INTEGER,
          producer TEXT,
          licence TEXT,
          citation TEXT,
          cause TEXT NOT NULL CHECK (cause IN ('data', 'method', 'both')),
          new_count INTEGER NOT NULL DEFAULT 0,
          revised_count INTEGER NOT NULL DEFAULT 0,
          withdrawn_count INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX vintage_of_source ON vintage (source, id);

        CREATE TABLE vintage_input (
          vintage_id INTEGER NOT NULL REFERENCES vintage (id),
          input_id INTEGER NOT NULL REFERENCES vintage (id),
          PRIMARY KEY (vintage_id, input_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE series (
          id INTEGER PRIMARY KEY,
          source TEXT NOT NULL,
          name TEXT NOT NULL,
          unit TEXT NOT NULL,
          current_count INTEGER NOT NULL DEFAULT 0,
          UNIQUE (source, name, unit)
        ) STRICT;

        CREATE TABLE observation (
          series_id INTEGER NOT NULL REFERENCES series (id),
          first_day INTEGER NOT NULL,
          last_day INTEGER NOT NULL CHECK (last_day >= first_day),
          frequency INTEGER NOT NULL CHECK (frequency BETWEEN 0 AND 3),
          known_from INTEGER NOT NULL,
          vintage_id INTEGER NOT NULL REFERENCES vintage (id),
          kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
          value REAL CHECK ((value IS NOT NULL) = (kind = 0)),
          line INTEGER,
          PRIMARY KEY (series_id, first_day, last_day, frequency, known_from, vintage_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX observation_by_vintage ON observation (vintage_id);

        CREATE TABLE source_state (
          source TEXT PRIMARY KEY,
          etag TEXT,
          last_modified TEXT,
          last_check INTEGER,
          last_success INTEGER,
          failure_code TEXT,
          failure_message TEXT,
          failures_in_a_row INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE source_file (
          source TEXT NOT NULL REFERENCES source_state (source),
          path TEXT NOT NULL,
          size INTEGER NOT NULL,
          modified INTEGER NOT NULL,
          inode INTEGER NOT NULL,
          PRIMARY KEY (source, path)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE meta (
          name TEXT PRIMARY KEY,
          value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
