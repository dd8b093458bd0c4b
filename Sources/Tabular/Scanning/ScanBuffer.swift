/// Memory for the bytes of a block, reused from block to block. On either side of the bytes there is
/// room to look past their ends.
package struct ScanBuffer: ~Copyable {
    /// How many bytes may be looked at past either end.
    package static let margin = 64

    private var memory: UnsafeMutablePointer<UInt8>
    /// How many bytes there is room for.
    private(set) var capacity: Int

    /// Room for a number of bytes.
    package init(capacity: Int) {
        self.capacity = capacity
        memory = .allocate(capacity: capacity + 2 * Self.margin)
        memory.initialize(repeating: UInt8(ascii: "\n"), count: capacity + 2 * Self.margin)
    }

    deinit { memory.deallocate() }

    /// The first byte.
    var bytes: UnsafeMutablePointer<UInt8> { memory + Self.margin }

    /// Writes line ends past the end of the bytes, so that nothing left over is read there; blanks
    /// behind a return, which a line feed would seem to belong to.
    func seal(at count: Int) {
        let isReturn = count > 0 && bytes[count - 1] == UInt8(ascii: "\r")
        let filler = isReturn ? UInt8(ascii: " ") : UInt8(ascii: "\n")
        (bytes + count).update(repeating: filler, count: Self.margin)
    }

    /// Makes room for more bytes, and keeps those that are there.
    mutating func grow(to newCapacity: Int, keeping count: Int) {
        guard newCapacity > capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + 2 * Self.margin)
        larger.initialize(repeating: UInt8(ascii: "\n"), count: newCapacity + 2 * Self.margin)
        larger.update(from: memory, count: count + Self.margin)
        memory.deallocate()
        memory = larger
        capacity = newCapacity
    }
}
