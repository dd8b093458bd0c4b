internal import GRDB
import TradeModel

/// The tables of a store, and how a file of an older program comes to have them.
///
/// The document `Store` explains them.
enum Schema {
    /// Marks the file as one of ours (`PRAGMA application_id`): "FLYW".
    static let applicationID = 0x464C_5957

    /// Brings a file up to date, one transaction for each step.
    static func migrate(_ queue: DatabaseQueue) throws {
        do {
            try migrator.migrate(queue)
        } catch {
            // Another process may have taken the same steps while this one waited for the lock.
            guard try queue.read(migrator.hasCompletedMigrations) else { throw error }
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 vintages", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: tables)
            try database.execute(sql: SchemaViews.statements)
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        return migrator
    }

    /// Refuses a file that is another program's, or a newer one's; gives whether a store is up to
    /// date. Reads two pages of it.
    static func check(_ database: Database, _ fault: StoreFault) throws -> Bool {
        let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard objects > 0 else {
            if fault.isReadOnly {
                throw fault.unusable("this file is empty; no refresh has run yet")
            }
            return false
        }
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
            throw fault.unusable("this is an SQLite database of another program; name another file")
        }
        if try migrator.hasBeenSuperseded(database) { throw fault.newer }
        let isCurrent = try migrator.hasCompletedMigrations(database)
        if !isCurrent, fault.isReadOnly {
            throw fault.unusable(
                "this store is of an older program; a refresh brings it up to date")
        }
        return isCurrent
    }

    /// `observation` is clustered on what an as-of query asks for: the statements about one series
    /// stand side by side, by period and then by the moment from which they were known.
    private static let tables = """
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
        CREATE INDEX observation_by_moment ON observation (known_from);

        CREATE TABLE source_state (
          source TEXT PRIMARY KEY,
          sha256 TEXT,
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
          sha256 TEXT,
          PRIMARY KEY (source, path)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE meta (
          name TEXT PRIMARY KEY,
          value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
