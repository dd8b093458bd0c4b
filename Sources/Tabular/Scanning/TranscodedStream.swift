import TradeModel

/// A text in another encoding, as UTF-8. Strict: what cannot be decoded is refused.
final class TranscodedStream: ByteStream {
    private let source: any ByteStream
    private let encoding: TextEncoding
    private let path: String
    private var undecoded: [UInt8] = []
    private var decoded: ArraySlice<UInt8> = []
    /// How many bytes of the file come before those that are not decoded.
    private var position: Int
    private var place = DecodedPlace()

    /// Decodes what comes from a source, of which so many bytes, the mark's, are already read.
    init(_ source: any ByteStream, from encoding: TextEncoding, path: String, markLength: Int = 0) {
        self.source = source
        self.encoding = encoding
        self.path = path
        position = markLength
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
            let readable = try? encoding.decoded(undecoded[..<error.offset])
            guard !isAtEnd, error.offset > undecoded.count - 4, let head = readable else {
                place.pass((readable ?? [])[...])
                throw Refusal(
                    Diagnostic(
                        .error, .badEncoding, path: path, line: place.line, column: place.column,
                        message: encoding.fault(atByte: position + error.offset + 1)))
            }
            decoded = head[...]
            length = error.offset
        }
        place.pass(decoded)
        undecoded.removeFirst(length)
        position += length
    }
}

/// How far a text has come that is decoded piece by piece.
private struct DecodedPlace {
    /// The physical line, from 1.
    var line = 1
    /// The character in the line that comes next, from 1.
    var column = 1
    private var endsWithReturn = false

    mutating func pass(_ piece: ArraySlice<UInt8>) {
        guard let last = piece.last else { return }
        // Without a branch for each byte, so that many are looked at at once.
        line += piece.withUnsafeBufferPointer { bytes in
            var ends = Self.isEnd(bytes[0], behindReturn: endsWithReturn)
            for index in 1..<bytes.count {
                ends += Self.isEnd(bytes[index], behindReturn: bytes[index - 1] == 0x0D)
            }
            return ends
        }
        var tail = piece
        if let end = piece.lastIndex(where: isLineEnd) {
            column = 1
            tail = piece[(end + 1)...]
        }
        // The bytes behind a character's first are no characters.
        column += tail.count { $0 & 0xC0 != 0x80 }
        endsWithReturn = last == 0x0D
    }

    private static func isEnd(_ byte: UInt8, behindReturn: Bool) -> Int {
        byte == 0x0D || (byte == 0x0A && !behindReturn) ? 1 : 0
    }
}
