internal import GRDB
public import TradeModel

extension VintageStore {
    /// What became known after one moment, or since the beginning where it is nil, and until another,
    /// in order of series and period.
    ///
    /// Both ends are compared: a value that changed and changed back is no change. What a source's
    /// first vintage tells of days before its retrieval was known on those days, and is new then.
    ///
    /// Takes time in proportion to the statements between the two moments and to the history of the
    /// periods that they are about.
    public func changes(from: Timestamp?, to: Timestamp) throws(Refusal) -> [StoredChange] {
        let from = from ?? Timestamp(seconds: .min)
        // A vintage of an earlier moment says nothing of a later one.
        let touched = """
            vintage_id IN (SELECT id FROM vintage WHERE known_from > ?1)
            AND known_from > ?1 AND known_from <= ?2
            """
        return try changes(touched, until: "known_from <= ?2", [from.seconds, to.seconds]) {
            $0.knownFrom <= from
        }
    }

    /// What the vintages recorded after one of them changed, in order of series and period.
    ///
    /// Unlike ``changes(from:to:)`` it tells vintages of one moment apart, and counts what a source's
    /// first vintage tells of earlier days as new.
    public func changes(afterVintage id: Int) throws(Refusal) -> [StoredChange] {
        try changes("vintage_id > ?1", until: nil, [id]) { $0.vintage <= id }
    }

    private func changes(
        _ touched: String, until end: String?, _ arguments: [Int],
        _ isBefore: @escaping (StoredStatement) -> Bool
    ) throws(Refusal) -> [StoredChange] {
        let changes = try reading { database in
            let rows = try Row.fetchCursor(
                database, sql: Self.history(touched, end), arguments: StatementArguments(arguments))
            var cells = ChangedCells(isBefore)
            var causes = StoredCauses(database)
            while let row = try rows.next() {
                let statement = StoredStatement(row, at: 5)
                let cause = try causes.cause(of: statement.vintage, stored: row[4])
                cells.add(row, statement, cause)
            }
            return cells.finish()
        }
        return changes.sorted { ($0.series, $0.period) < ($1.series, $1.period) }
    }

    /// The history of each series and period that something was said of.
    private static func history(_ touched: String, _ end: String?) -> String {
        """
        WITH touched AS MATERIALIZED (
          SELECT DISTINCT series_id, first_day, last_day, frequency FROM observation
          WHERE \(touched))
        SELECT o.series_id, s.source, s.name, s.unit, v.cause, \(columns)
        FROM touched AS t
        JOIN observation AS o USING (series_id, first_day, last_day, frequency)
        JOIN series AS s ON s.id = o.series_id
        JOIN vintage AS v ON v.id = o.vintage_id
        \(end.map { "WHERE o.\($0)" } ?? "")
        ORDER BY o.series_id, o.first_day, o.last_day, o.frequency, o.known_from, o.vintage_id
        """
    }

    private static let columns = StoredStatement.columns.split(separator: ", ")
        .map { "o.\($0)" }.joined(separator: ", ")
}

/// Folds the statements about each series and period, which come side by side, into one change.
private struct ChangedCells {
    private struct Cell {
        let id: Int64
        let series: SeriesName
        let period: TimeSpan
        var before: Figure?
        var after: (figure: Figure, vintage: Int, cause: ChangeCause)?

        var change: StoredChange? {
            guard let after else { return nil }
            return StoredChange(
                series: series, period: period, before: before, after: after.figure,
                cause: after.cause, vintage: after.vintage)
        }
    }

    private let isBefore: (StoredStatement) -> Bool
    private var cell: Cell?
    private var changes: [StoredChange] = []

    init(_ isBefore: @escaping (StoredStatement) -> Bool) { self.isBefore = isBefore }

    mutating func add(_ row: Row, _ statement: StoredStatement, _ cause: ChangeCause) {
        let id: Int64 = row[0]
        var current: Cell
        if let cell, cell.id == id, cell.period == statement.period {
            current = cell
        } else {
            closeCell()
            let name = SeriesName(source: row[1], id: row[2], unit: row[3])
            current = Cell(id: id, series: name, period: statement.period)
        }
        if isBefore(statement) {
            current.before = statement.figure
        } else {
            current.after = (
                statement.figure, statement.vintage,
                current.after?.cause.joined(with: cause) ?? cause
            )
        }
        cell = current
    }

    mutating func finish() -> [StoredChange] {
        closeCell()
        return changes
    }

    private mutating func closeCell() {
        if let change = cell?.change { changes.append(change) }
        cell = nil
    }
}
