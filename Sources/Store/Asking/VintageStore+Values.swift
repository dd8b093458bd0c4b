internal import GRDB
public import TradeModel

extension VintageStore {
    /// The statements of a series that held at a moment, in order of their periods; of those that
    /// were withdrawn there is none.
    ///
    /// Takes time in proportion to the statements about the series, whatever else is stored.
    /// - Throws: A refusal; `unknown-series` names the nearest ones.
    public func values(of series: SeriesName, asOf moment: Timestamp) throws(Refusal)
        -> [StoredStatement]
    {
        try reading { database in
            let id = try identify(series, database)
            var latest: [StoredStatement] = []
            try eachStatement(of: id, until: moment, database) { statement in
                if latest.last?.period == statement.period { latest.removeLast() }
                latest.append(statement)
            }
            return latest.filter { $0.figure != .withdrawn }
        }
    }

    /// Every statement about a series, in order of the period and then of when it became known.
    /// - Throws: A refusal; `unknown-series` names the nearest ones.
    public func history(of series: SeriesName) throws(Refusal) -> [StoredStatement] {
        try reading { database in
            let id = try identify(series, database)
            var statements: [StoredStatement] = []
            try eachStatement(of: id, until: nil, database) { statements.append($0) }
            return statements
        }
    }

    /// Goes through the statements about a series up to a moment, or through all, in order of the
    /// period and then of when they became known.
    func eachStatement(
        of series: Int64, until moment: Timestamp?, _ database: Database,
        _ body: (StoredStatement) -> Void
    ) throws {
        let query = try database.cachedStatement(
            sql: """
                SELECT \(StoredStatement.columns) FROM observation
                WHERE series_id = ? AND known_from <= ?
                ORDER BY first_day, last_day, frequency, known_from, vintage_id
                """)
        let rows = try Row.fetchCursor(query, arguments: [series, moment?.seconds ?? Int.max])
        while let row = try rows.next() { body(StoredStatement(row, at: 0)) }
    }

    private func identify(_ series: SeriesName, _ database: Database) throws -> Int64 {
        let query = try database.cachedStatement(
            sql: "SELECT id FROM series WHERE source = ? AND name = ? AND unit = ?")
        let id = try Int64.fetchOne(query, arguments: [series.source, series.id, series.unit])
        if let id { return id }
        throw try unknown(series, database)
    }

    private func unknown(_ series: SeriesName, _ database: Database) throws -> Refusal {
        let units = try String.fetchAll(
            database, sql: "SELECT unit FROM series WHERE source = ? AND name = ? ORDER BY unit",
            arguments: [series.source, series.id])
        let names = try String.fetchAll(
            database, sql: "SELECT DISTINCT source || '/' || name FROM series")
        let near = Spelling.nearest(to: series.description, among: names)
        let advice =
            !units.isEmpty
            ? "it is in \(units.joined(separator: ", "))"
            : near.isEmpty
                ? "the store has none" : "the nearest are \(near.joined(separator: ", "))"
        return fault.refusal(
            .unknownSeries, "there is no series \(series) in \(series.unit); \(advice)", .usage)
    }
}
