internal import GRDB
public import TradeModel

/// The vintages of every source and what each says, in one SQLite file.
///
/// The store is bitemporal: a statement has the period that it is of, and the moment from which it
/// was known. A vintage is recorded as a whole or not at all, only what changed is stored, and
/// nothing is ever overwritten or deleted, so that an as-of answer for a past day stays what it was.
///
/// One instance has one connection and does one thing at a time; any number of instances, in this
/// process or in others, read the same file while one writes (write-ahead log). A recorded vintage
/// survives the loss of power: every commit reaches the disk before ``record(_:_:)`` returns
/// (`synchronous=FULL`).
public final class VintageStore: Sendable {
    /// The path of the file as given.
    public let path: String
    let isReadOnly: Bool
    let queue: DatabaseQueue

    /// Opens a store, or makes one where there is no file or an empty one.
    ///
    /// A store of an older program is brought up to date, unless it is opened for reading only.
    /// Nothing is written to a store that is up to date.
    /// - Parameters:
    ///   - path: The file. Beside it stand `-wal` and `-shm`, which belong to it while it is open.
    ///   - readOnly: Whether nothing is to be written; another process may be writing meanwhile.
    ///   - busyTimeout: How long another process may hold the file before a call is refused.
    /// - Throws: A refusal `store-unusable` where the file is no store or is damaged, `store-newer`,
    ///   `store-locked`, `input-missing` where there is nothing to read, or `output-not-writable`.
    public init(
        path: String, readOnly: Bool = false, busyTimeout: Duration = .seconds(5)
    ) throws(Refusal) {
        let fault = StoreFault(path: path, isReadOnly: readOnly)
        self.path = path
        isReadOnly = readOnly
        queue = try fault.translating {
            let queue = try DatabaseQueue(
                path: path, configuration: Self.configuration(readOnly: readOnly, busyTimeout))
            let isCurrent = try queue.writeWithoutTransaction { database in
                let isCurrent = try Schema.check(database, fault)
                // Takes no lock and writes nothing where the file is in this mode already.
                if !readOnly { try database.execute(sql: "PRAGMA journal_mode = WAL") }
                return isCurrent
            }
            if !isCurrent { try Schema.migrate(queue) }
            return queue
        }
    }

    /// Refuses a file that who refreshes could not work with: one that is no store or is damaged at its
    /// beginning, or that a newer program wrote. An empty one and one of an older program will do. Nothing
    /// is written to it; the log and the list of its readers may be left beside it, as by any reader.
    public static func check(path: String) throws(Refusal) {
        let fault = StoreFault(path: path, isReadOnly: false)
        try fault.translating {
            let queue = try DatabaseQueue(
                path: path, configuration: configuration(readOnly: true, .seconds(1)))
            _ = try queue.read { try Schema.check($0, fault) }
        }
    }

    private static func configuration(
        readOnly: Bool, _ busyTimeout: Duration
    ) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.label = "Store"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(busyTimeout / .seconds(1))
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA journal_size_limit = \(journalLimit);
                    PRAGMA cache_size = -16384;
                    """)
        }
        return configuration
    }

    /// What is left of the log once its content stands in the file, in bytes: a first vintage of
    /// millions of values makes a large one.
    private static let journalLimit = 16 << 20
}

extension VintageStore {
    var fault: StoreFault { StoreFault(path: path, isReadOnly: isReadOnly) }

    /// Reads in one transaction, so that all that is read is of one moment.
    func reading<Answer>(_ body: (Database) throws -> Answer) throws(Refusal) -> Answer {
        try fault.translating { try queue.read(body) }
    }

    /// Writes in one transaction, which is undone when the body throws.
    func writing<Answer>(_ body: (Database) throws -> Answer) throws(Refusal) -> Answer {
        guard !isReadOnly else { throw fault.openedForReading }
        return try fault.translating { try queue.write(body) }
    }
}
