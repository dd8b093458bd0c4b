/// Memory for the bytes of a block, reused from block to block. On either side of the bytes there is
/// room to look past their ends.
package struct ScanBuffer: ~Copyable {
    /// How many bytes may be looked at past either end.
    package static let margin = 64
    /// The first byte, at the beginning of a page: the kernel copies a file's pages several times as fast to
    /// memory that lies as they do. ``margin`` bytes stand before it.
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    /// How many bytes there is room for.
    private(set) var capacity: Int
    /// Room for the offsets of what is looked for: of one in so many bytes that more would not be
    /// looked up one by one.
    private(set) var matches: UnsafeMutableBufferPointer<UInt32>
    /// Where the block that was read last stands in its file, where it was read by the file's pages.
    var place: Range<Int>?

    /// Room for a number of bytes.
    package init(capacity: Int) {
        self.capacity = capacity
        bytes = Self.allocate(capacity)
        matches = .allocate(capacity: Self.mostMatches(capacity))
    }

    deinit {
        Self.deallocate(bytes)
        matches.deallocate()
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: pageSize + capacity + margin, alignment: pageSize)
        let start = (memory + pageSize - margin).bindMemory(
            to: UInt8.self, capacity: capacity + 2 * margin)
        // What stands between the margins is read into it; memory that is not used is not touched.
        start.initialize(repeating: UInt8(ascii: "\n"), count: margin)
        (start + margin + capacity).initialize(repeating: UInt8(ascii: "\n"), count: margin)
        return start + margin
    }

    private static func mostMatches(_ count: Int) -> Int { max(1024, count / 128) }

    private static func deallocate(_ bytes: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(bytes - pageSize).deallocate()
    }

    /// Writes line ends past the end of the bytes, so that nothing left over is read there; blanks
    /// behind a return, which a line feed would seem to belong to.
    func seal(at count: Int) {
        let isReturn = count > 0 && bytes[count - 1] == UInt8(ascii: "\r")
        let filler = isReturn ? UInt8(ascii: " ") : UInt8(ascii: "\n")
        (bytes + count).update(repeating: filler, count: Self.margin)
    }

    /// Makes room for more bytes, and keeps those that are there.
    mutating func grow(to newCapacity: Int, keeping count: Int) {
        growMatches(for: newCapacity)
        guard newCapacity > capacity else { return }
        let larger = Self.allocate(newCapacity)
        (larger - Self.margin).update(from: bytes - Self.margin, count: count + Self.margin)
        Self.deallocate(bytes)
        bytes = larger
        capacity = newCapacity
    }

    /// Makes room for what is found in a number of bytes, which need not be the buffer's own.
    mutating func growMatches(for count: Int) {
        let more = Self.mostMatches(count)
        guard more > matches.count else { return }
        let larger = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: more)
        // A survey of the bytes so far may have listed some.
        _ = larger.initialize(fromContentsOf: matches)
        matches.deallocate()
        matches = larger
    }
}
