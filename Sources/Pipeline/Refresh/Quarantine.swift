import TradeModel

/// Keeps what sources gave and was not taken, with the reason beside it.
struct Quarantine {
    let folder: String
    let shelf: FileShelf

    /// Copies what stands on the shelf into quarantine, where people may look at it and change it.
    /// The same bytes of one source stand there once.
    func take(
        _ copies: [FileShelf.Copy], of source: String, because findings: [Diagnostic],
        at now: Timestamp
    ) throws(Refusal) {
        for copy in copies {
            let home = "\(folder)/\(source)/\(copy.sha256.prefix(12))"
            let path = "\(home)/\(copy.name)"
            try FileSystem.makeFolder(home)
            try FileSystem.copy(shelf.path(of: copy), to: path)
            let reason = "\(now)\n\(findings.map(\.description).joined(separator: "\n"))\n"
            try OutputFile.save(reason, to: "\(path).reason")
        }
    }
}
