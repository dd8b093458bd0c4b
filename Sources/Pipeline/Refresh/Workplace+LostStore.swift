internal import Store
import TradeModel

extension Workplace {
    /// Refuses a store that is gone, or has nothing in it, beside copies of what its sources gave: one
    /// begun anew would know nothing of its past, and clear the copies away. One that cannot be looked for
    /// is refused too: it would be taken for one that is not there; and so is a pipe in its place, which
    /// would be waited for.
    func checkStore() throws(Refusal) {
        if let reason = FileSystem.reasonAgainstLooking(at: database) {
            throw Refusal(
                Diagnostic(
                    .error, .storeUnusable, path: database,
                    message: "cannot look for this store: \(reason); run as who refreshes, or let"
                        + " others into its folder"), cause: .data)
        }
        for path in ["", "-journal", "-wal", "-shm"].map({ database + $0 })
        where !FileSystem.isFileOrMissing(path) {
            throw Refusal(
                Diagnostic(
                    .error, .storeUnusable, path: path,
                    message: "a pipe or a device stands here in place of a file of the store; move"
                        + " it away, and put back a backup where there was a store"), cause: .data)
        }
        guard FileSystem.isMissingOrEmpty(database), shelf.hasCopies else { return }
        throw Refusal(
            Diagnostic(
                .error, .storeUnusable, path: database,
                message: "this store is gone or empty, and the copies that it had are still in"
                    + " \(shelf.folder); put back a backup of it, or, to begin anew, move that folder"
                    + " away"), cause: .data)
    }

    /// Refuses a store that a refresh would refuse: one that is lost, is none or is damaged at its
    /// beginning, or was written by a newer program. One that cannot be looked at here is left to who
    /// refreshes.
    func checkUsableStore() throws(Refusal) {
        guard FileSystem.reasonAgainstLooking(at: database) == nil else { return }
        try checkStore()
        guard FileSystem.isFolder(database) || FileSystem.reasonAgainstReading(database) == nil
        else { return }
        do throws(Refusal) {
            try VintageStore.check(path: database)
        } catch {
            // What only keeps this process from reading it is no fault of the store.
            if error.cause == .data { throw error }
        }
    }
}
