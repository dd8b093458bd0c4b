internal import GRDB

/// The causes of recorded vintages, by their numbers. The table has no ``ChangeCause/day``, which is
/// told from what the vintages rest on.
struct StoredCauses {
    private let database: Database
    private var known: [Int: ChangeCause] = [:]

    init(_ database: Database) { self.database = database }

    /// The cause of a vintage of which the table has a text.
    mutating func cause(of vintage: Int, stored text: String) throws -> ChangeCause {
        if let cause = known[vintage] { return cause }
        var cause = ChangeCause(rawValue: text) ?? .both
        if cause == .method, let pair = try VintageRows.pair(database, endingWith: vintage) {
            cause = try ChangeCause(from: pair.before, to: pair.after, database)
        }
        known[vintage] = cause
        return cause
    }
}
