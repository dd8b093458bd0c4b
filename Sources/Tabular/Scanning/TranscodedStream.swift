import TradeModel

/// A text in another encoding, as UTF-8. Strict: what cannot be decoded is refused.
final class TranscodedStream: ByteStream {
    private let source: any ByteStream
    private let encoding: TextEncoding
    private let path: String
    private var undecoded: [UInt8] = []
    private var decoded: ArraySlice<UInt8> = []
    /// How many bytes were decoded before those that are not.
    private var position = 0

    init(_ source: any ByteStream, from encoding: TextEncoding, path: String) {
        self.source = source
        self.encoding = encoding
        self.path = path
    }

    func read(into memory: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
        while decoded.isEmpty {
            let more = try source.bytes(atMost: 1 << 17)
            let isAtEnd = more.isEmpty
            guard !isAtEnd || !undecoded.isEmpty else { return 0 }
            undecoded += more
            try decode(isAtEnd: isAtEnd)
        }
        let count = min(decoded.count, memory.count)
        memory.copyBytes(from: decoded.prefix(count))
        decoded = decoded.dropFirst(count)
        return count
    }

    /// A character that the bytes end within waits for more of them.
    private func decode(isAtEnd: Bool) throws(Refusal) {
        var length = undecoded.count
        do {
            decoded = try encoding.decoded(undecoded[...])[...]
        } catch {
            guard !isAtEnd, error.offset > undecoded.count - 4,
                let head = try? encoding.decoded(undecoded[..<error.offset])
            else {
                throw Refusal(
                    Diagnostic(
                        .error, .badEncoding, path: path,
                        message: "byte \(position + error.offset + 1) is not \(encoding);"
                            + " name the file's encoding with --encoding"))
            }
            decoded = head[...]
            length = error.offset
        }
        undecoded.removeFirst(length)
        position += length
    }
}
