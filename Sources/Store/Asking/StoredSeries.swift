internal import GRDB
public import TradeModel

/// What the store has of a series, in short.
public struct StoredSeries: Hashable, Sendable {
    /// The series.
    public let name: SeriesName
    /// How many periods the newest vintage speaks of; 0 where the series is withdrawn.
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
            let rows = try Row.fetchCursor(
                database, sql: Self.summaries(pattern), arguments: pattern.map { [$0] } ?? [])
            var series: [StoredSeries] = []
            while let row = try rows.next() { series.append(StoredSeries(row)) }
            return series
        }
    }

    /// The vintages of a source, or of all, in the order in which they were recorded.
    public func vintages(of source: String? = nil) throws(Refusal) -> [Vintage] {
        try reading { try VintageRows.all($0, of: source) }
    }

    /// The last period is that with the highest key: the clustered index gives it at once.
    private static func summaries(_ pattern: String?) -> String {
        let condition =
            switch pattern {
            case nil: "TRUE"
            case let text? where text.contains { $0 == "*" || $0 == "?" }:
                "s.source || '/' || s.name GLOB ?1"
            case _?: "instr(s.source || '/' || s.name, ?1) > 0"
            }
        return """
            SELECT s.source, s.name, s.unit, s.current_count, a.first_day, a.last_day, a.frequency,
              z.first_day, z.last_day, z.frequency
            FROM series AS s
            JOIN observation AS a ON (a.first_day, a.last_day, a.frequency, a.known_from, a.vintage_id)
              = (\(endKey("ASC"))) AND a.series_id = s.id
            JOIN observation AS z ON (z.first_day, z.last_day, z.frequency, z.known_from, z.vintage_id)
              = (\(endKey("DESC"))) AND z.series_id = s.id
            WHERE \(condition)
            ORDER BY s.source, s.name, s.unit
            """
    }

    private static func endKey(_ order: String) -> String {
        """
        SELECT first_day, last_day, frequency, known_from, vintage_id FROM observation
        WHERE series_id = s.id
        ORDER BY first_day \(order), last_day \(order), frequency \(order), known_from \(order),
          vintage_id \(order) LIMIT 1
        """
    }
}

extension StoredSeries {
    fileprivate init(_ row: Row) {
        name = SeriesName(source: row[0], id: row[1], unit: row[2])
        count = row[3]
        first = StoredPeriod(row, at: 4).span
        last = StoredPeriod(row, at: 7).span
    }
}
