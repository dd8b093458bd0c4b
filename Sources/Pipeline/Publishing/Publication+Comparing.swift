import Tabular

extension Publication {
    /// Whether the generation that is shown is one of this fingerprint, is as settled, and has these
    /// files whole with these bytes; some of them with any.
    func shows(
        _ entries: [(path: String, entry: Entry)], _ basis: Generation.Basis,
        withAnyBytesIn others: Set<String>
    ) -> Bool {
        guard let shown = current, shown.fingerprint == basis.fingerprint,
            shown.settled == basis.isSettled, isWhole(shown),
            Set(shown.files.map(\.path)).isSubset(of: entries.map(\.path))
        else { return false }
        let digests = Dictionary(shown.files.map { ($0.path, $0.sha256) }) { first, _ in first }
        return entries.allSatisfy { path, entry in
            switch entry {
            case .bytes(let bytes):
                others.contains(path) ? digests[path] != nil : digests[path] == sha256(bytes)
            case .kept: true
            }
        }
    }
}
