import TradeModel

/// Keeps what sources gave and was not taken, with the reason beside it.
struct Quarantine {
    let folder: String
    let shelf: FileShelf

    /// Copies what stands on the shelf into quarantine, where people may look at it and change it.
    /// The same bytes of one source stand there once.
    ///
    /// - Returns: The folder of the copy, of several the one above.
    func take(
        _ copies: [FileShelf.Copy], of source: String, because findings: [Diagnostic],
        at now: Timestamp
    ) throws(Refusal) -> String {
        let above = "\(folder)/\(source)"
        let homes = copies.map { "\(above)/\($0.sha256.prefix(12))" }
        for (copy, home) in zip(copies, homes) {
            let path = "\(home)/\(copy.name)"
            try FileSystem.makeFolder(home)
            try FileSystem.copy(shelf.path(of: copy), to: path)
            let reason = "\(now)\n\(findings.map(\.description).joined(separator: "\n"))\n"
            try OutputFile.save(reason, to: "\(path).reason")
        }
        return homes.count == 1 ? homes[0] : above
    }
}
