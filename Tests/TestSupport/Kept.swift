import Synchronization

/// What takes long to make and does not change: made once for each key, and kept for all tests that look
/// at it.
///
/// Nobody waits: where two ask for the same at once, both may make it.
public final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])

    /// Nothing yet.
    public init() {}

    /// The value of a key; made by a closure where there is none yet. What a closure throws is not kept.
    public func value(of key: Key, _ make: () throws -> Value) rethrows -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let value = try make()
        known.withLock { $0[key] = value }
        return value
    }
}
