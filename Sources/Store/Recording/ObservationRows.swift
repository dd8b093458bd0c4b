internal import GRDB
import TradeModel

/// The rows of series and statements, as one vintage reads and writes them.
struct ObservationRows {
    private let database: Database
    private let vintage: Int64
    private let seriesByName: Statement
    private let statementsOfSeries: Statement
    private let insertion: Statement

    init(_ database: Database, vintage: Int64) throws {
        self.database = database
        self.vintage = vintage
        seriesByName = try database.cachedStatement(
            sql: "SELECT id FROM series WHERE source = ? AND name = ? AND unit = ?")
        statementsOfSeries = try database.cachedStatement(
            sql: """
                SELECT first_day, last_day, frequency, kind, value FROM observation
                WHERE series_id = ?
                ORDER BY first_day, last_day, frequency, known_from, vintage_id
                """)
        insertion = try database.cachedStatement(
            sql: "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    }

    /// The number of a series, which it gets when it is first met.
    func identify(_ name: SeriesName) throws -> Int64 {
        let parts: StatementArguments = [name.source, name.id, name.unit]
        if let id = try Int64.fetchOne(seriesByName, arguments: parts) { return id }
        try database.execute(
            sql: "INSERT INTO series (source, name, unit) VALUES (?, ?, ?)", arguments: parts)
        return database.lastInsertedRowID
    }

    /// The series of a source that have a figure that is not withdrawn.
    func current(of source: String) throws -> [Int64] {
        try Int64.fetchAll(
            database, sql: "SELECT id FROM series WHERE source = ? AND current_count > 0",
            arguments: [source])
    }

    /// The figure in force for each period of a series, in order of the periods.
    func known(of series: Int64) throws -> [(period: StoredPeriod, figure: Figure)] {
        var known: [(period: StoredPeriod, figure: Figure)] = []
        let rows = try Row.fetchCursor(statementsOfSeries, arguments: [series])
        while let row = try rows.next() {
            let period = StoredPeriod(row, at: 0)
            let figure = Figure(row, at: 3)
            if let last = known.last, last.period == period { known.removeLast() }
            known.append((period, figure))
        }
        return known
    }

    func insert(_ statement: SeriesDiff.Statement, in series: Int64) throws {
        // The statement was prepared for these nine values: checking them again for each of
        // millions of rows would cost more than binding them.
        insertion.setUncheckedArguments([
            series, statement.period.firstDay, statement.period.lastDay,
            statement.period.frequency, statement.knownFrom.seconds, vintage,
            statement.figure.kind, statement.figure.value, statement.line,
        ])
        try insertion.execute()
    }

    func enter(currentCount: Int, of series: Int64) throws {
        try database.cachedStatement(sql: "UPDATE series SET current_count = ? WHERE id = ?")
            .execute(arguments: [currentCount, series])
    }

    func enter(_ change: VintageChange) throws {
        try database.execute(
            sql: """
                UPDATE vintage SET new_count = ?, revised_count = ?, withdrawn_count = ?
                WHERE id = ?
                """, arguments: [change.new, change.revised, change.withdrawn, vintage])
    }
}
