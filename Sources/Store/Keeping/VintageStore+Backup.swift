internal import GRDB
public import TradeModel

extension VintageStore {
    /// Copies the store as it is at this moment to another file, whole or not at all, while others
    /// read and write.
    ///
    /// The copy is made beside its destination, reaches the disk and then takes its name; a store that
    /// has the name is replaced, or an empty file, and nothing else is. It is one file without a log,
    /// and opens as any store does.
    /// - Throws: A refusal; `bad-parameter` where the destination is this store or its log, a database
    ///   that is open or a file that is no store, `output-not-writable` where it is a folder or the copy
    ///   cannot be written.
    public func backup(to destination: String) throws(Refusal) {
        let target = StoreFault(path: destination, isReadOnly: false)
        guard !FileReplacement.isSame(path, destination) else {
            throw target.refusal(.badParameter, "this is the store itself", .usage)
        }
        // Beside the store a copy of such a name would be taken for its log, and nobody could open it.
        for suffix in ["-wal", "-shm", "-journal"]
        where FileReplacement.isSamePlace(path + suffix, destination) {
            throw target.refusal(
                .badParameter, "this name belongs to the store; name another file", .usage)
        }
        // A link to a folder would give way to the copy.
        guard FileKind(destination) != .folder else {
            throw target.notWritable("this is a folder")
        }
        // The log of another database beside the copy would be taken for the copy's own.
        for suffix in ["-wal", "-journal"] where FileKind(destination + suffix) != .absent {
            throw target.refusal(
                .badParameter,
                "a database is open here, or left a \(suffix) behind; name another file", .usage)
        }
        guard FileKind(destination) != .file || StoreMark.isStoreOrEmpty(destination) else {
            throw target.refusal(
                .badParameter,
                "this is no store, and a copy takes the place of nothing else; name another file",
                .usage)
        }
        let staging = "\(destination).\(UInt64.random(in: .min ... .max)).partial"
        do {
            try copy(to: staging)
            try FileReplacement.replace(destination, with: staging, target)
        } catch {
            FileReplacement.remove(staging)
            // What cannot be written is the copy; what cannot be read is the store.
            throw error.cause == .outputNotWritable ? target.notWritable(error) : error
        }
    }

    private func copy(to staging: String) throws(Refusal) {
        // That the copy cannot be made is no fault of the store.
        let copy = try StoreFault(path: staging, isReadOnly: false).translating {
            try DatabaseQueue(path: staging)
        }
        try fault.translating {
            try queue.backup(to: copy)
            // The copy comes with the log's mode; without it, it is one file on any medium.
            try copy.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
        }
    }
}
