internal import GRDB
import TradeModel

extension VintageRows {
    /// Puts in a vintage with its inputs and gives its id. Refuses an input that is not there before it.
    static func insert(_ vintage: Vintage, _ cause: ChangeCause, _ database: Database) throws
        -> Int64
    {
        try database.execute(
            sql: """
                INSERT INTO vintage (
                  source, known_from, method, sha256, bytes, file, address, layout,
                  records_read, records_used, records_excluded, records_rejected,
                  producer, licence, citation, columns, cause)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                vintage.source, vintage.knownFrom.seconds, vintage.method, vintage.sha256,
                vintage.bytes, vintage.file, vintage.address, vintage.layout,
                vintage.records?.read, vintage.records?.used, vintage.records?.excluded,
                vintage.records?.rejected, vintage.producer, vintage.licence, vintage.citation,
                vintage.columns, cause.stored,
            ])
        let id = database.lastInsertedRowID
        for input in vintage.inputs {
            let isThere = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM vintage WHERE id = ? AND id < ?)",
                arguments: [input, id])
            guard isThere == true else { throw unknownInput(input, of: vintage) }
            try database.execute(
                sql: "INSERT INTO vintage_input VALUES (?, ?)", arguments: [id, input])
        }
        return id
    }

    /// Says that an input of a vintage is none.
    static func unknownInput(_ input: Int, of vintage: Vintage) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .badParameter,
                message: "a vintage of \(vintage.source) names \(input) as input, which is none"),
            cause: .usage)
    }
}
