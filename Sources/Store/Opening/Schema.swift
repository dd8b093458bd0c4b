internal import GRDB

/// How a file comes to have the tables of a store, and whether it has them.
enum Schema {
    /// Marks the file as one of ours (`PRAGMA application_id`): "FLYW".
    static let applicationID = 0x464C_5957

    /// Brings a file up to date, one transaction for each step.
    static func migrate(_ queue: DatabaseQueue) throws {
        do {
            try migrator.migrate(queue)
        } catch {
            // Another process may have taken the same steps while this one waited for the lock. Where
            // that cannot be read, as on a disk that had no room for the first, this error says why.
            guard (try? queue.read(migrator.hasCompletedMigrations)) == true else { throw error }
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 vintages", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: SchemaTables.statements)
            try database.execute(sql: SchemaViews.statements)
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        return migrator
    }

    /// Refuses a file that is another program's, or a newer one's; gives whether a store is up to
    /// date. Reads two pages of it.
    static func check(_ database: Database, _ fault: StoreFault) throws -> Bool {
        // The migrator commits its own table before the first step: a file that has nothing else is
        // being made, or was when its maker was killed.
        let objects = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
        guard objects != 0 else {
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

    /// What a file has, as `view current_values`: its tables, indices, views and triggers, without what
    /// SQLite keeps for itself.
    static func objects(_ database: Database) throws -> Set<String> {
        let sql = """
            SELECT type || ' ' || name FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'
            """
        return try Set(String.fetchAll(database, sql: sql))
    }

    /// The same of a store that was just made.
    static func ownObjects() throws -> Set<String> {
        let queue = try DatabaseQueue()
        try migrator.migrate(queue)
        return try queue.read(objects)
    }
}
