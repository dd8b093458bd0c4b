#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The mark of a store in the first bytes of its file, seen without opening it as a database.
enum StoreMark {
    private static let start = Array("SQLite format 3\0".utf8)
    /// Where the header has the number that `PRAGMA application_id` tells, the highest byte first.
    private static let place = 68..<72

    /// Whether a file is a store, or has nothing in it. A device or a pipe is neither, though nothing
    /// may come from it.
    static func isStoreOrEmpty(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
        else { return false }
        var header = [UInt8](repeating: 0, count: place.upperBound)
        let count = header.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count == 0 { return true }
        let mark = header[place].reduce(0) { $0 << 8 | Int($1) }
        return count == header.count && header.starts(with: start) && mark == Schema.applicationID
    }
}
