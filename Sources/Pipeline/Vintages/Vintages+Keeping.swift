internal import Store
public import TradeModel

extension Vintages {
    /// What is wrong with the store and with the copies that it rests on.
    public func verify() throws(Refusal) -> [Diagnostic] {
        var findings = try store.verify()
        let vintages: [Vintage]
        do throws(Refusal) {
            vintages = try store.vintages()
        } catch {
            // Why was found already, where pages or tables are lost.
            guard findings.isEmpty else { return findings }
            throw error
        }
        var places = Set<String>()
        for vintage in vintages {
            guard vintage.sha256 == StandingCopy(of: vintage.file)?.copy.sha256 else {
                findings.append(
                    Diagnostic(
                        .error, .storeInconsistent, path: store.path,
                        message: "vintage \(vintage.id ?? 0) of \(vintage.source) names another"
                            + " copy than that of the bytes which it was read from, or none"))
                continue
            }
            do throws(Refusal) {
                places.formUnion(try workplace.shelfPlaces(of: vintage))
            } catch {
                findings += error.diagnostics
            }
        }
        for place in places.sorted() {
            guard let copy = FileShelf.Copy(place: place), !workplace.shelf.isSound(copy) else {
                continue
            }
            findings.append(
                Diagnostic(
                    .error, .damagedCopy, path: workplace.shelf.path(of: copy),
                    message: "this copy is missing or its bytes are not those that were taken; put"
                        + " it back from a backup"))
        }
        return findings
    }

    /// Copies the store to a file while others read and write.
    ///
    /// Refuses a place that refreshes change: there the copy would be gone, or be taken for theirs; and
    /// what is no file. A link is followed, since it may lead to the disk that is for backups.
    public func backup(to path: String) throws(Refusal) {
        guard path != "-", FileSystem.isFileOrMissing(path) else {
            throw Refusal(
                Diagnostic(
                    .error, .badParameter, path: path,
                    message: "a store is copied to a file, and not to standard output, a pipe or a"
                        + " device; name a file"),
                cause: .usage)
        }
        if let part = workplace.changingPart(at: path) {
            throw Refusal(
                Diagnostic(
                    .error, .badParameter, path: path,
                    message: "refreshes change what is at \(part); name another file"),
                cause: .usage)
        }
        let isLink = FileSystem.target(ofLink: path) != nil
        try store.backup(to: isLink ? FileSystem.resolved(path) : path)
    }
}
