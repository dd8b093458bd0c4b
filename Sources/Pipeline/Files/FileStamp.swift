internal import Store

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// By what a file is known to be the one of last time, without reading it.
struct FileStamp: Hashable {
    let size: Int
    /// When it was last written to, or its entry last changed where that is later, in nanoseconds
    /// since 1970: a program can set the time of writing back, and not that of the entry.
    let modified: Int
    let inode: Int

    /// The stamp of a file; nil where there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        size = Int(status.st_size)
        modified = max(
            Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec),
            Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec))
        inode = Int(status.st_ino)
    }
}

extension SourceState.File {
    /// A file as it is now; nil where there is none.
    init?(now path: String) {
        guard let stamp = FileStamp(path) else { return nil }
        self.init(path: path, size: stamp.size, modified: stamp.modified, inode: stamp.inode)
    }
}
