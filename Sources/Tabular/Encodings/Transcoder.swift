internal import CIconv
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes that an encoding cannot mean, by the offset of the first.
struct UndecodableBytes: Error {
    let offset: Int
}

extension TextEncoding {
    /// The text of bytes in this encoding, as UTF-8; strict, nothing is repaired or left out.
    func decoded(_ bytes: ArraySlice<UInt8>) throws(UndecodableBytes) -> [UInt8] {
        if self == .utf8 {
            if let offset = firstInvalidUTF8(bytes) { throw UndecodableBytes(offset: offset) }
            return Array(bytes)
        }
        let converter = Converter(from: self)
        return try bytes.withUnsafeBytes { converter.convert($0) }.get()
    }

    /// The text of the first bytes, without the character that the cut goes through; nil when
    /// the bytes before it are not in this encoding.
    func decodedHead(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        let head = bytes.prefix(limit)
        do {
            return try decoded(head)
        } catch {
            // A character has four bytes at most.
            guard head.count < bytes.count, error.offset > head.count - 4 else { return nil }
            return try? decoded(head.prefix(error.offset))
        }
    }

    /// The offset of the first byte that is not UTF-8. Piece by piece, since most tables are ASCII but
    /// for some names.
    private func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        while !rest.isEmpty {
            let piece = rest.prefix(rest.characterEnd(from: Self.pieceSize))
            if !piece.isASCII, String(validating: piece, as: UTF8.self) == nil {
                return piece.startIndex - bytes.startIndex + validLength(piece)
            }
            rest = rest[piece.endIndex...]
        }
        return nil
    }

    private static var pieceSize: Int { 1 << 12 }

    /// How many bytes come before the first that is not UTF-8.
    private func validLength(_ bytes: ArraySlice<UInt8>) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var length = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
            length += scalar.count
        }
        return length
    }
}

extension ArraySlice<UInt8> {
    /// Whether no byte is above 0x7F. Looks at all of them, so that it looks at many at once.
    fileprivate var isASCII: Bool { withUnsafeBufferPointer { $0.reduce(0, |) < 0x80 } }

    /// How many bytes there are up to the first, behind so many, that no character of UTF-8 goes on with.
    fileprivate func characterEnd(from length: Int) -> Int {
        dropFirst(length).firstIndex { $0 & 0xC0 != 0x80 }.map { $0 - startIndex } ?? count
    }
}

/// The only owner of an iconv descriptor.
private struct Converter: ~Copyable {
    private let descriptor: iconv_t
    /// `(size_t) -1`, by which iconv says that it stopped early.
    private static var failed: Int { -1 }

    init(from encoding: TextEncoding) {
        guard let descriptor = iconv_open("UTF-8", encoding.name),
            Int(bitPattern: descriptor) != -1
        else { preconditionFailure("iconv does not know \(encoding.name)") }
        self.descriptor = descriptor
    }

    deinit { iconv_close(descriptor) }

    func convert(_ input: UnsafeRawBufferPointer) -> Result<[UInt8], UndecodableBytes> {
        var output: [UInt8] = []
        output.reserveCapacity(input.count + input.count / 2)
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        // iconv takes a pointer to mutable bytes and does not write to them.
        var source = UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
        var remaining = input.count
        while remaining > 0 {
            var produced = 0
            var failure: Int32 = 0
            chunk.withUnsafeMutableBufferPointer { buffer in
                var target = buffer.baseAddress
                var room = buffer.count
                if iconv(descriptor, &source, &remaining, &target, &room) == Self.failed {
                    failure = errno
                }
                produced = buffer.count - room
            }
            output.append(contentsOf: chunk[..<produced].lazy.map { UInt8(bitPattern: $0) })
            if failure != 0, failure != E2BIG {
                return .failure(UndecodableBytes(offset: input.count - remaining))
            }
        }
        return .success(output)
    }
}
