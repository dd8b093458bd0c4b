internal import GRDB
public import TradeModel

extension VintageStore {
    /// The states of all sources, in order of their names. Takes two short queries.
    public func sourceStates() throws(Refusal) -> [SourceState] {
        try reading { database in
            var files: [String: [SourceState.File]] = [:]
            let fileRows = try Row.fetchCursor(
                database, sql: "SELECT * FROM source_file ORDER BY source, path")
            while let row = try fileRows.next() {
                files[row[0], default: []].append(SourceState.File(row))
            }
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM source_state ORDER BY source")
            var states: [SourceState] = []
            while let row = try rows.next() {
                var state = SourceState(row)
                state.files = files[state.source] ?? []
                states.append(state)
            }
            return states
        }
    }

    /// Keeps the states of sources, each in place of what was kept of it, in one transaction.
    public func save(_ states: [SourceState]) throws(Refusal) {
        try writing { database in
            for state in states { try Self.save(state, database) }
        }
    }

    private static func save(_ state: SourceState, _ database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM source_file WHERE source = ?")
            .execute(arguments: [state.source])
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO source_state VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        ).execute(
            arguments: [
                state.source, state.etag, state.lastModified, state.lastCheck?.seconds,
                state.lastSuccess?.seconds, state.lastFailure?.code.rawValue,
                state.lastFailure?.message, state.failuresInARow,
            ])
        let insertion = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO source_file VALUES (?, ?, ?, ?, ?)")
        for file in state.files {
            try insertion.execute(
                arguments: [state.source, file.path, file.size, file.modified, file.inode])
        }
    }
}

extension SourceState {
    fileprivate init(_ row: Row) {
        self.init(source: row[0])
        etag = row[1]
        lastModified = row[2]
        lastCheck = (row[3] as Int?).map(Timestamp.init(seconds:))
        lastSuccess = (row[4] as Int?).map(Timestamp.init(seconds:))
        if let code = (row[5] as String?).flatMap(DiagnosticCode.init), let message: String = row[6]
        {
            lastFailure = Failure(code: code, message: message)
        }
        failuresInARow = row[7]
    }
}

extension SourceState.File {
    fileprivate init(_ row: Row) {
        self.init(path: row[1], size: row[2], modified: row[3], inode: row[4])
    }
}
