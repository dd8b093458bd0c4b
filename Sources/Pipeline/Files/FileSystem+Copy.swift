import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension FileSystem {
    /// Why a file cannot be copied, before anything of it is read; nil where nothing speaks against it.
    static func reasonAgainstReading(_ path: String) -> String? {
        let input = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard input >= 0 else { return String(cString: strerror(errno)) }
        defer { close(input) }
        var status = stat()
        guard fstat(input, &status) == 0 else { return String(cString: strerror(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return nil
        case S_IFDIR: return String(cString: strerror(EISDIR))
        default: return noEnd
        }
    }

    /// What is said of a file that is none.
    static let noEnd = "it is a pipe or a device, and not a file with an end"

    /// Copies the bytes of a file to a new one, and waits until they are on the disk. Refuses a pipe,
    /// which would be waited for until somebody writes to it, and a device, which may have no end.
    static func copy(_ path: String, to target: String) throws(Refusal) {
        let input = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard input >= 0 else { throw notReadable(path) }
        defer { close(input) }
        var status = stat()
        guard fstat(input, &status) == 0 else { throw notReadable(path) }
        // That it is a folder the system says itself.
        guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
            throw notReadable(path, noEnd)
        }
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

    /// A refusal with a reason, or with the one that the system gave last.
    private static func notReadable(_ path: String, _ reason: String? = nil) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .inputMissing, path: path,
                message: "cannot read this file: \(reason ?? String(cString: strerror(errno)))"),
            cause: .inputMissing)
    }
}
