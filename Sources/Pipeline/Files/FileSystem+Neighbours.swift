/// What lies beside one another, whatever way leads there.
extension FileSystem {
    /// The name of a file in the folder that a place is in, or below it; nil where it lies elsewhere.
    static func name(of path: String, inFolderOf place: String) -> String? {
        guard let home = realFolder(of: place), let whole = realPlace(path),
            whole.hasPrefix("\(home)/")
        else { return nil }
        return String(whole.dropFirst(home.count + 1))
    }

    /// Whether a name in the folder that a place is in is that of another file than one, and which is
    /// there.
    static func isAnother(_ name: String, than path: String, inFolderOf place: String) -> Bool {
        guard let home = realFolder(of: place), let other = real("\(home)/\(name)") else {
            return false
        }
        guard other != real(path) else { return false }
        // One file may have two names.
        return FileStamp(other).map { $0 != FileStamp(path) } ?? true
    }
}
