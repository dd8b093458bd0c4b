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
        if cause == .method, let pair = try VintageRows.pair(database, endingWith: vintage),
            pair.after.namesTables
        {
            cause = try ChangeCause(from: pair.before, to: pair.after, database)
        }
        known[vintage] = cause
        return cause
    }
}

extension Vintage {
    /// Whether its method names the tables beside the sources. Earlier programs named neither these nor
    /// the question: what they recorded by one method may differ by a table as well as by the day.
    fileprivate var namesTables: Bool { method.contains(", tables ") }
}
