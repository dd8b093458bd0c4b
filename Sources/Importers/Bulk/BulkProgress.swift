import Synchronization

/// How far the reading of big tables is; asked by one thread while others read.
public final class BulkProgress: Sendable {
    private let bytesRead = Atomic<Int>(0)

    /// Nothing is read yet.
    public init() {}

    /// How many bytes of tables were read, unpacked where they are packed.
    public var bytes: Int { bytesRead.load(ordering: .relaxed) }

    func add(_ count: Int) { bytesRead.add(count, ordering: .relaxed) }
}
