#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// By what a file is told from all others that are there, whatever it is called.
struct FileNumber: Hashable {
    private let device: dev_t
    private let inode: ino_t

    /// The number of a file; nil where there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = status.st_dev
        inode = status.st_ino
    }
}
