internal import GRDB
public import TradeModel

extension VintageStore {
    /// What is wrong with the store; nothing where all is well.
    ///
    /// Looks at every page (`PRAGMA integrity_check`), at its tables, indices and views, at every
    /// reference between rows, at the order of every series' statements, and at the counts that vintages
    /// and series carry. Reads the whole file; others may read and write meanwhile.
    public func verify() throws(Refusal) -> [Diagnostic] {
        // SQLite ends the transaction in which it meets damage, so that this has none.
        let damage = try fault.translating { try queue.unsafeRead { try self.damage($0) } }
        // Rows cannot be held against each other where pages are lost.
        guard damage.isEmpty else { return damage }
        let own = try fault.translating { try Schema.ownObjects() }
        return try reading { database in
            let found = try Schema.objects(database)
            let altered = alterations(found, from: own)
            // Nor where a table is gone.
            guard !own.subtracting(found).contains(where: { $0.hasPrefix("table ") }) else {
                return altered
            }
            return try altered + orphans(database)
                + StoredRowChecks.all.flatMap { check in
                    try String.fetchAll(database, sql: check).map {
                        finding(.storeInconsistent, $0)
                    }
                }
        }
    }

    private func damage(_ database: Database) throws -> [Diagnostic] {
        let lines: [String]
        do {
            lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_IOERR
        {
            lines = [error.message ?? "the file cannot be read to its end"]
        }
        return lines.filter { $0 != "ok" }.map { line in
            finding(.storeUnusable, "this store is damaged, put back a backup: \(line)")
        }
    }

    /// What the file lacks of a store, and triggers, of which a store has none: they change what others
    /// record.
    private func alterations(_ found: Set<String>, from own: Set<String>) -> [Diagnostic] {
        let lost = own.subtracting(found).sorted().map {
            finding(.storeInconsistent, "\($0) is not there; put back a backup")
        }
        let triggers = found.filter { $0.hasPrefix("trigger ") }.sorted().map {
            finding(
                .storeInconsistent,
                "\($0) is none of a store's, and may change what is recorded; take it out")
        }
        return lost + triggers
    }

    private func orphans(_ database: Database) throws -> [Diagnostic] {
        let sql = """
            SELECT "table" || ' refers to a row of ' || parent || ' that is not there, '
              || count(*) || ' times' FROM pragma_foreign_key_check GROUP BY "table", parent
            """
        return try String.fetchAll(database, sql: sql).map { finding(.orphanRow, $0) }
    }

    private func finding(_ code: DiagnosticCode, _ message: String) -> Diagnostic {
        Diagnostic(.error, code, path: path, message: message)
    }
}
