import TradeModel

/// Keeps what sources gave and was not taken, with the reason beside it.
struct Quarantine {
    let folder: String
    let shelf: FileShelf

    /// Gives copies on the shelf a place in quarantine. The same bytes of one source stand there
    /// once.
    func take(
        _ copies: [FileShelf.Copy], of source: String, because findings: [Diagnostic],
        at now: Timestamp
    ) throws(Refusal) {
        for copy in copies {
            let home = "\(folder)/\(source)/\(copy.sha256.prefix(12))"
            let path = "\(home)/\(copy.name)"
            try FileSystem.makeFolder(home)
            if !FileSystem.exists(path), !FileSystem.link(shelf.path(of: copy), as: path) {
                // Some file systems know no second names.
                try FileSystem.move(shelf.path(of: copy), to: path)
            }
            let reason = "\(now)\n\(findings.map(\.description).joined(separator: "\n"))\n"
            try OutputFile.save(reason, to: "\(path).reason")
        }
    }
}
