internal import GRDB
public import TradeModel

/// What the store has of a series, in short.
public struct StoredSeries: Hashable, Sendable {
    /// The series.
    public let name: SeriesName
    /// How many periods the newest vintage, or that of a moment, speaks of; 0 where the series is
    /// withdrawn.
    public let count: Int
    /// The first period that anything was ever said of.
    public let first: TimeSpan
    /// The last one.
    public let last: TimeSpan
}

extension VintageStore {
    /// The series whose `source/id` holds a text, or matches it where it has a `*` or `?`; all of
    /// them without one. In order of their names.
    ///
    /// Takes time in proportion to the number of series, not of values.
    public func series(matching pattern: String? = nil) throws(Refusal) -> [StoredSeries] {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, source, name, unit, current_count FROM series
                    WHERE \(Self.condition(pattern)) ORDER BY source, name, unit
                    """, arguments: pattern.map { [$0] } ?? [])
            let first = try Self.endOfSeries("ASC", database)
            let last = try Self.endOfSeries("DESC", database)
            return try rows.compactMap { row in
                guard let first = try Row.fetchOne(first, arguments: [row[0] as Int64]),
                    let last = try Row.fetchOne(last, arguments: [row[0] as Int64])
                else { return nil }
                return StoredSeries(
                    name: SeriesName(source: row[1], id: row[2], unit: row[3]), count: row[4],
                    first: StoredPeriod(first, at: 0).span, last: StoredPeriod(last, at: 0).span)
            }
        }
    }

    /// The series of which anything was known at a moment, as the store had them then. In order of
    /// their names.
    ///
    /// Takes time in proportion to the number of statements, where any vintage is later.
    public func series(asOf moment: Timestamp) throws(Refusal) -> [StoredSeries] {
        let all = try series()
        guard try vintages().contains(where: { $0.knownFrom > moment }) else { return all }
        var known: [StoredSeries] = []
        for one in all {
            let statements = try history(of: one.name).filter { $0.knownFrom <= moment }
            guard let first = statements.first, let last = statements.last else { continue }
            let count = try values(of: one.name, asOf: moment).count
            known.append(
                StoredSeries(
                    name: one.name, count: count, first: first.period, last: last.period))
        }
        return known
    }

    /// The vintages of a source, or of all, in the order in which they were recorded.
    public func vintages(of source: String? = nil) throws(Refusal) -> [Vintage] {
        try reading { try VintageRows.all($0, of: source) }
    }

    private static func condition(_ pattern: String?) -> String {
        switch pattern {
        case nil: "TRUE"
        case let text? where text.contains { $0 == "*" || $0 == "?" }:
            "source || '/' || name GLOB ?"
        case _?: "instr(source || '/' || name, ?) > 0"
        }
    }

    /// The period at one end of a series, which the clustered index gives at once.
    private static func endOfSeries(_ order: String, _ database: Database) throws -> Statement {
        try database.cachedStatement(
            sql: """
                SELECT first_day, last_day, frequency FROM observation WHERE series_id = ?
                ORDER BY first_day \(order), last_day \(order), frequency \(order) LIMIT 1
                """)
    }
}
