#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
package import TradeModel

/// Bytes that come one after the other and only once.
package protocol ByteStream: AnyObject {
    /// Reads some bytes, at least one unless the stream has ended, in which case 0 is the answer.
    /// Refuses what is damaged or cannot be read.
    func read(into memory: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int
}

extension ByteStream {
    /// Reads bytes until there are as many as asked for, or the stream ends.
    package func bytes(atMost count: Int) throws(Refusal) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let outcome = bytes.withUnsafeMutableBytes { buffer -> Result<Int, Refusal> in
                Result { () throws(Refusal) in
                    try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
                }
            }
            let more = try outcome.get()
            if more == 0 { break }
            filled += more
        }
        return Array(bytes[..<filled])
    }
}

/// A file, a pipe or standard input, read from its start.
final class DescriptorStream: ByteStream {
    let path: String
    private let descriptor: Int32
    private let isOwned: Bool

    /// Opens a path; standard input for `-`.
    init(_ path: String) throws(Refusal) {
        self.path = path
        isOwned = path != "-"
        descriptor = isOwned ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
        guard descriptor >= 0 else { throw unreadable(path, errno) }
    }

    deinit { if isOwned { close(descriptor) } }

    func read(into memory: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
        while true {
            let count = systemRead(descriptor, memory.baseAddress, memory.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path, errno) }
            return count
        }
    }
}

private func systemRead(
    _ descriptor: Int32, _ memory: UnsafeMutableRawPointer?, _ count: Int
) -> Int { read(descriptor, memory, count) }

/// A stream whose first bytes were looked at before.
final class RewoundStream: ByteStream {
    private var head: ArraySlice<UInt8>
    private let rest: any ByteStream

    init(_ head: [UInt8], _ rest: any ByteStream) {
        self.head = head[...]
        self.rest = rest
    }

    func read(into memory: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
        guard !head.isEmpty else { return try rest.read(into: memory) }
        let count = min(head.count, memory.count)
        memory.copyBytes(from: head.prefix(count))
        head = head.dropFirst(count)
        return count
    }
}
