import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// One end of what goes between us and a program that runs beside ours: of a pipe, or a file without a
/// name. Closed when its owner lets go of it.
struct PipeEnd: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    /// A file without a name that holds a text and is read from its start.
    static func scratch(_ text: String) throws(Refusal) -> PipeEnd {
        var path = Array("\(FileSystem.temporaryFolder)/flywheel-XXXXXX".utf8CString)
        let file = PipeEnd(mkstemp(&path))
        guard file.number >= 0 else { throw unusable }
        _ = fcntl(file.number, F_SETFD, FD_CLOEXEC)
        unlink(path)
        guard OutputFile.write(text, toDescriptor: file.number) else { throw unusable }
        lseek(file.number, 0, SEEK_SET)
        return file
    }

    /// The bytes that come next; nil at the end.
    func next() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(number, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            return count > 0 ? Array(buffer[..<count]) : nil
        }
    }

    /// The last bytes.
    func tail(_ limit: Int) -> [UInt8] {
        let size = Int(lseek(number, 0, SEEK_END))
        var buffer = [UInt8](repeating: 0, count: min(limit, max(0, size)))
        let count = pread(number, &buffer, buffer.count, off_t(size - buffer.count))
        return Array(buffer.prefix(max(0, count)))
    }

    static var unusable: Refusal {
        Refusal(
            Diagnostic(
                .error, .outputNotWritable,
                message: "no temporary file: \(String(cString: strerror(errno)))"),
            cause: .outputNotWritable)
    }
}
