#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
package import TradeModel

/// Reads a whole file, or standard input for the path `-`.
///
/// Throws a refusal with the cause `inputMissing` when the file is not there, is a folder, or may
/// not be read.
package func readFile(_ path: String) throws(Refusal) -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO, path: path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
        throw unreadable(path, EISDIR)
    }
    return try readAll(descriptor, path: path, expected: Int(status.st_size))
}

private func readAll(
    _ descriptor: Int32, path: String, expected: Int = 0
) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var isAtEnd = false
    while !isAtEnd {
        // As much again each time, where the size is not known or the file grew.
        let room = max(1 << 16, bytes.count, expected - bytes.count + 1)
        var failure: Int32?
        let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            while !isAtEnd, filled < room {
                let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
                let count = read(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                if count < 0 { failure = errno }
                isAtEnd = count <= 0
                filled += max(0, count)
            }
        }
        if let failure { throw unreadable(path, failure) }
        if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    return bytes
}
