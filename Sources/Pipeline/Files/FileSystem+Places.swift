import Tabular

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where paths lead.
extension FileSystem {
    /// The file that a path leads to, through links; where nothing is there yet, the name in the folder
    /// that the path leads to, or that a link there leads to, which may lead to others in turn.
    static func resolved(_ path: String, throughAtMost links: Int = 40) -> String {
        if let found = real(path) { return found }
        guard let folder = real(self.folder(of: path)) else { return path }
        let place = "\(folder)/\(lastComponent(path))"
        guard links > 0, let target = target(ofLink: place) else { return place }
        return resolved(
            target.hasPrefix("/") ? target : "\(folder)/\(target)", throughAtMost: links - 1)
    }

    /// Whether a path leads to a file, a folder or nothing yet: not to a device or a pipe, which take
    /// what is written as it comes.
    static func isFileOrMissing(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return true }
        return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Whether a path leads to nothing, or to a file without a byte.
    static func isMissingOrEmpty(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return errno == ENOENT }
        return status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
    }

    /// Why it cannot be told whether something is at a path, such as a folder above that others may not
    /// enter; nil where it can.
    static func reasonAgainstLooking(at path: String) -> String? {
        var status = stat()
        guard lstat(path, &status) != 0, errno != ENOENT, errno != ENOTDIR else { return nil }
        return String(cString: strerror(errno))
    }

    /// Whether a path names a file that the process has open, by its number: `/dev/stdout`, `/dev/fd/3`.
    static func isOpenFile(_ path: String) -> Bool {
        [path, target(ofLink: path)].contains { place in
            place.flatMap { real(folder(of: $0)) }?.hasPrefix("/proc/") ?? false
        }
    }

    /// What a path leads to, or the folder that it leads into, with escapes where the name of that is
    /// not UTF-8; nil where it is.
    static func foreignPlace(_ path: String) -> String? {
        guard let found = realpath(path, nil) ?? realpath(folder(of: path), nil) else { return nil }
        defer { free(found) }
        return ForeignName.escaped(ForeignName.bytes(of: found))
    }

    /// The folder that a path is in, as the path spells it.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The name of a path in its folder, with the path of the folder from the root, without links; nil
    /// where there is no such folder.
    static func realPlace(_ path: String) -> String? {
        realFolder(of: path).map { folder in
            "\(folder == "/" ? "" : folder)/\(lastComponent(path))"
        }
    }

    /// The place of a path from the root, as it is or will be: without links above its last name, and
    /// however it is spelt.
    static func placeToBe(_ path: String) -> String {
        guard path != ".", path != "/" else { return real(path) ?? path }
        let above = folder(of: path)
        switch path.lastIndex(of: "/").map({ path[path.index(after: $0)...] }) ?? path[...] {
        case "", ".": return placeToBe(above)
        case "..": return real(path) ?? folder(of: placeToBe(above))
        case let name:
            let place = real(above) ?? placeToBe(above)
            return place == "/" ? "/\(name)" : "\(place)/\(name)"
        }
    }

    /// The path of the folder that a path is in, from the root, without links; nil where it is not there.
    static func realFolder(of path: String) -> String? { real(folder(of: path)) }

    /// The path from the root, without links; nil where nothing is there.
    static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
