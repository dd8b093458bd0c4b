/// Memory for the offsets of separators, reused.
struct OffsetBuffer: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt32>
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity + 64)
    }

    deinit { base.deallocate() }

    /// Makes room for the separators of a number of bytes.
    @inline(__always)
    mutating func reserve(_ count: Int) {
        guard count > capacity else { return }
        base.deallocate()
        base = .allocate(capacity: count + 64)
        capacity = count
    }
}
