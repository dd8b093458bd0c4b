import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension FileSystem {
    /// Copies the bytes of a file to a new one, and waits until they are on the disk.
    static func copy(_ path: String, to target: String) throws(Refusal) {
        let input = open(path, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw notReadable(path) }
        defer { close(input) }
        let output = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard output >= 0 else { throw notWritable(target) }
        defer { close(output) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(input, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw notReadable(path) }
            if count == 0 { break }
            guard OutputFile.write(buffer[..<count], toDescriptor: output) else {
                throw notWritable(target)
            }
        }
        guard fsync(output) == 0 else { throw notWritable(target) }
    }

    /// A refusal with the reason that the system gave last.
    private static func notReadable(_ path: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .inputMissing, path: path,
                message: "cannot read this file: \(String(cString: strerror(errno)))"),
            cause: .inputMissing)
    }
}
