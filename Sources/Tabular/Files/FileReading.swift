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
    bytes.reserveCapacity(expected + 1)
    var isAtEnd = false
    while !isAtEnd {
        let room = max(1 << 16, expected - bytes.count + 1)
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: room))
        let count = bytes.withUnsafeMutableBytes { buffer in
            read(descriptor, buffer.baseAddress?.advanced(by: start), room)
        }
        bytes.removeLast(room - max(0, count))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw unreadable(path, errno) }
        isAtEnd = count == 0
    }
    return bytes
}
