public import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension OutputFile {
    /// Writes a text in place of what is there. A link is followed; into a device or a pipe the text
    /// is written as it is. Refuses with the cause `outputNotWritable`.
    public static func save(_ text: String, to path: String) throws(Refusal) {
        try save(Array(text.utf8), to: path)
    }

    /// Writes bytes in place of what is there, as a text is written.
    public static func save(_ bytes: [UInt8], to path: String) throws(Refusal) {
        try save([(path, bytes)])
    }

    /// Writes files that belong together, each as one is written, in a folder that is made where it
    /// is not there.
    ///
    /// All are on the disk under other names before the first takes its place, so that one that
    /// cannot be written leaves all as they were. They take their places in order: what describes
    /// others comes behind them.
    static func save(
        _ files: [(path: String, bytes: [UInt8])], inFolder folder: String? = nil
    ) throws(Refusal) {
        let made = folder.map(FileSystem.missingFolders) ?? []
        var drafts: [(path: String, target: String, draft: String?)] = []
        do throws(Refusal) {
            if let folder { try FileSystem.makeFolder(folder) }
            for (path, bytes) in files {
                let target = resolved(path)
                guard isRegularOrMissing(target) else {
                    drafts.append((path, target, nil))
                    continue
                }
                guard !FileSystem.isFolder(target) else {
                    errno = EISDIR
                    throw FileSystem.notWritable(path)
                }
                let draft = "\(target).\(getpid()).tmp"
                drafts.append((path, target, draft))
                try write(bytes, to: draft, flags: O_WRONLY | O_CREAT | O_TRUNC, named: path)
            }
            for ((_, bytes), file) in zip(files, drafts) {
                guard let draft = file.draft else {
                    try write(bytes, to: file.target, flags: O_WRONLY, named: file.path)
                    continue
                }
                guard rename(draft, file.target) == 0 else {
                    throw FileSystem.notWritable(file.path)
                }
            }
        } catch {
            for draft in drafts.compactMap(\.draft) { unlink(draft) }
            for folder in made { rmdir(folder) }
            throw error
        }
    }

    /// The file that a path leads to; the path itself where nothing is there yet.
    private static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    private static func isRegularOrMissing(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return true }
        return status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
    }
}
