import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What is done to files and folders: each step is done as a whole or refused with the system's
/// reason.
enum FileSystem {
    /// The folder for what is needed for a moment: where the environment says, else the system's.
    static var temporaryFolder: String {
        getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    }

    /// Makes a folder and those above it; one that is there is left as it is.
    static func makeFolder(_ path: String) throws(Refusal) {
        guard !isFolder(path) else { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try makeFolder(String(path[..<slash]))
        }
        guard mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) else {
            throw notWritable(path)
        }
    }

    /// Those of a folder and the ones above it that are not there, the innermost first.
    static func missingFolders(_ path: String) -> [String] {
        guard !path.isEmpty, !exists(path) else { return [] }
        let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        return [path] + missingFolders(above)
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The names in a folder, in order; none where it is not there.
    static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes a file, or a folder with all in it; nothing where nothing is there.
    static func remove(_ path: String) throws(Refusal) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            guard unlink(path) == 0 else { throw notWritable(path) }
            return
        }
        for name in names(in: path) { try remove("\(path)/\(name)") }
        guard rmdir(path) == 0 else { throw notWritable(path) }
    }

    /// Gives a file another name on the same file system, in place of what has that name.
    static func move(_ path: String, to target: String) throws(Refusal) {
        guard rename(path, target) == 0 else { throw notWritable(target) }
    }

    /// Gives a file a second name; false where the file system has no such thing.
    static func link(_ path: String, as target: String) -> Bool {
        #if canImport(Glibc)
            Glibc.link(path, target) == 0
        #else
            Musl.link(path, target) == 0
        #endif
    }

    /// Waits until the entries of a folder are on the disk.
    static func sync(folder: String) throws(Refusal) {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw notWritable(folder) }
        defer { close(descriptor) }
        // Some file systems know no such wait; what is written is safe there by other means. Store
        // and Fetching hold to the same when they put files in their places.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw notWritable(folder) }
    }

    /// Where a symbolic link leads; nil for anything else.
    static func target(ofLink path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &bytes, bytes.count)
        guard count >= 0 else { return nil }
        return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Makes a symbolic link, in one step in place of a link that is there. There may be one writer
    /// of it at a time.
    static func setLink(_ path: String, to target: String) throws(Refusal) {
        let draft = draft(ofLink: path)
        // A link is what a run left that was killed here; anything else is somebody's own.
        if Self.target(ofLink: draft) != nil { unlink(draft) }
        guard symlink(target, draft) == 0 else { throw notWritable(draft) }
        guard rename(draft, path) == 0 else {
            let refusal = notWritable(path)
            unlink(draft)
            throw refusal
        }
    }

    /// Where a link is made before it takes its place.
    static func draft(ofLink path: String) -> String { "\(path).tmp" }

    /// A refusal with the reason that the system gave last.
    static func notWritable(_ path: String) -> Refusal {
        let code = errno
        // The system says the same of a file and of the folder that it was to be made in.
        let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        let lacksFolder = code == ENOENT && !above.isEmpty && !exists(above)
        let reason =
            lacksFolder
            ? "there is no folder “\(above)”; make it first" : String(cString: strerror(code))
        return Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: path, message: "cannot write: \(reason)"),
            cause: .outputNotWritable)
    }
}
