import Tabular

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where paths lead.
extension FileSystem {
    /// The file that a path leads to, through links; where nothing is there yet, the name in the folder
    /// that the path leads to.
    static func resolved(_ path: String) -> String {
        if let found = real(path) { return found }
        guard let folder = real(self.folder(of: path)) else { return path }
        return "\(folder)/\(lastComponent(path))"
    }

    /// Whether a path leads to a file, a folder or nothing yet: not to a device or a pipe, which take
    /// what is written as it comes.
    static func isFileOrMissing(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return true }
        return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Whether a path names a file that the process has open, by its number: `/dev/stdout`, `/dev/fd/3`.
    static func isOpenFile(_ path: String) -> Bool {
        [path, target(ofLink: path)].contains { place in
            place.flatMap { real(folder(of: $0)) }?.hasPrefix("/proc/") ?? false
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path from the root, without links; nil where nothing is there.
    static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
