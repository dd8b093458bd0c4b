internal import GRDB
import TradeModel

/// Vintages as rows of the table.
enum VintageRows {
    private static let columns = """
        id, source, known_from, method, sha256, bytes, file, address, layout,
        records_read, records_used, records_excluded, records_rejected,
        producer, licence, citation, columns
        """

    /// All vintages, or those of one source, in the order in which they were recorded.
    static func all(_ database: Database, of source: String?) throws -> [Vintage] {
        let pairs = try Row.fetchCursor(
            database,
            sql: "SELECT vintage_id, input_id FROM vintage_input ORDER BY vintage_id, input_id")
        let inputs = try inputs(pairs)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(columns) FROM vintage WHERE ?1 IS NULL OR source = ?1 ORDER BY id
                """, arguments: [source])
        return try vintages(rows, inputs)
    }

    /// The vintage recorded last, of all sources or of one. Constant time.
    static func newest(_ database: Database, of source: String? = nil) throws -> Vintage? {
        let condition = source == nil ? "" : "WHERE source = ?"
        let row = try Row.fetchOne(
            database, sql: "SELECT \(columns) FROM vintage \(condition) ORDER BY id DESC LIMIT 1",
            arguments: source.map { [$0] } ?? [])
        return try row.map { try whole($0, database) }
    }

    /// A vintage and the one of its source before it; nil of a first one.
    static func pair(
        _ database: Database, endingWith id: Int
    ) throws -> (before: Vintage, after: Vintage)? {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT \(columns) FROM vintage
                WHERE source = (SELECT source FROM vintage WHERE id = ?1) AND id <= ?1
                ORDER BY id DESC LIMIT 2
                """, arguments: [id])
        guard rows.count == 2 else { return nil }
        return (before: try whole(rows[1], database), after: try whole(rows[0], database))
    }

    /// The vintage of a row with its inputs.
    private static func whole(_ row: Row, _ database: Database) throws -> Vintage {
        var vintage = Vintage(row)
        vintage.inputs = try Int.fetchAll(
            database,
            sql: "SELECT input_id FROM vintage_input WHERE vintage_id = ? ORDER BY input_id",
            arguments: [vintage.id])
        return vintage
    }

    /// The vintage recorded last of each source, in order of the sources. The names are gone through
    /// by leaps in the index, so that the number of vintages makes no difference.
    static func newest(ofEach database: Database) throws -> [Vintage] {
        let newest = """
            WITH RECURSIVE name (source) AS (
              SELECT min(source) FROM vintage
              UNION ALL
              SELECT (SELECT min(source) FROM vintage WHERE source > name.source) FROM name
              WHERE name.source IS NOT NULL),
            newest (id) AS MATERIALIZED (
              SELECT (SELECT max(id) FROM vintage WHERE source = name.source) FROM name
              WHERE source IS NOT NULL)
            """
        let pairs = try database.cachedStatement(
            sql: """
                \(newest)
                SELECT vintage_id, input_id FROM vintage_input
                WHERE vintage_id IN (SELECT id FROM newest) ORDER BY vintage_id, input_id
                """)
        let inputs = try inputs(Row.fetchCursor(pairs))
        let newestVintages = try database.cachedStatement(
            sql: """
                \(newest)
                SELECT \(columns) FROM vintage WHERE id IN (SELECT id FROM newest) ORDER BY source
                """)
        return try vintages(Row.fetchCursor(newestVintages), inputs)
    }

    /// The inputs of each vintage, from pairs in their order.
    private static func inputs(_ pairs: RowCursor) throws -> [Int: [Int]] {
        var inputs: [Int: [Int]] = [:]
        while let pair = try pairs.next() { inputs[pair[0], default: []].append(pair[1]) }
        return inputs
    }

    /// The vintages of rows, each with its inputs.
    private static func vintages(
        _ rows: RowCursor, _ inputs: [Int: [Int]]
    ) throws -> [Vintage] {
        var vintages: [Vintage] = []
        while let row = try rows.next() {
            var vintage = Vintage(row)
            vintage.inputs = inputs[row[0]] ?? []
            vintages.append(vintage)
        }
        return vintages
    }
}

extension Vintage {
    fileprivate init(_ row: Row) {
        self.init(
            source: row[1], knownFrom: Timestamp(seconds: row[2]), method: row[3])
        id = row[0]
        sha256 = row[4]
        bytes = row[5]
        file = row[6]
        address = row[7]
        layout = row[8]
        if let read: Int = row[9], let used: Int = row[10], let excluded: Int = row[11],
            let rejected: Int = row[12]
        {
            records = Records(read: read, used: used, excluded: excluded, rejected: rejected)
        }
        producer = row[13]
        licence = row[14]
        citation = row[15]
        columns = row[16]
    }
}
