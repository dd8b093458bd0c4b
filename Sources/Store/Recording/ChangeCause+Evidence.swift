internal import GRDB
import TradeModel

extension ChangeCause {
    /// Why a vintage may differ from the one of its source before it.
    ///
    /// A computed vintage rests on others: where only the way changed in which these were read, the
    /// cause is the method. Where neither bytes nor method differ, what was computed on another day
    /// differs by the day, and in anything else the reading must have.
    init(from preceding: Vintage, to vintage: Vintage, _ database: Database) throws {
        let before = try Evidence(preceding, database)
        let after = try Evidence(vintage, database)
        let data = before.data != after.data || after.data.isEmpty
        let method = before.methods != after.methods
        let isOfAnotherDay = preceding.knownFrom.day != vintage.knownFrom.day
        let isByDay = !data && !method && !vintage.inputs.isEmpty && isOfAnotherDay
        self = isByDay ? .day : ChangeCause(data: data, method: method || !data)
    }
}

/// What a vintage rests on: the bytes, and the methods that led from them to its values.
private struct Evidence {
    private(set) var data: Set<String> = []
    private(set) var methods: Set<String> = []

    init(_ vintage: Vintage, _ database: Database) throws {
        methods.insert("\(vintage.source) \(vintage.method)")
        if let digest = vintage.sha256 { data.insert(digest) }
        for input in vintage.inputs {
            let row = try Row.fetchOne(
                database, sql: "SELECT source, method, sha256 FROM vintage WHERE id = ?",
                arguments: [input])
            guard let row else { throw VintageRows.unknownInput(input, of: vintage) }
            let (source, method): (String, String) = (row[0], row[1])
            methods.insert("\(source) \(method)")
            // What was computed itself has no digest: each of its vintages counts as other data.
            data.insert("\(source) \(row[2] ?? "vintage \(input)")")
        }
    }
}
