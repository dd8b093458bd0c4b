import Synchronization

/// How far fetches are, asked by one thread while others fetch; and a way to end them.
///
/// One progress may be shared by several fetches: it gives their sums.
public final class FetchProgress: Sendable {
    private let bytesReceived = Atomic<Int>(0)
    private let bytesExpected = Atomic<Int>(0)
    private let isOver = Atomic<Bool>(false)

    /// Nothing is received yet.
    public init() {}

    /// How many bytes of files are here. It falls when an attempt has to begin from the start.
    public var received: Int { bytesReceived.load(ordering: .relaxed) }

    /// How many bytes the files have whose size a server has told; nil while none has.
    public var expected: Int? {
        let bytes = bytesExpected.load(ordering: .relaxed)
        return bytes > 0 ? bytes : nil
    }

    /// Ends the fetches that are under way, within about a second, and those to come. What was received
    /// stays for the next run.
    public func cancel() { isOver.store(true, ordering: .relaxed) }

    /// Whether the fetches were told to end.
    var isCancelled: Bool { isOver.load(ordering: .relaxed) }

    /// The part that one fetch, with all its attempts, has in the sums. Used on its thread only.
    final class Share {
        private let progress: FetchProgress?
        private var received = 0
        private var expected = 0

        init(of progress: FetchProgress?) { self.progress = progress }

        func update(received: Int, expected: Int?) {
            progress?.bytesReceived.add(received - self.received, ordering: .relaxed)
            self.received = received
            let total = expected ?? 0
            progress?.bytesExpected.add(total - self.expected, ordering: .relaxed)
            self.expected = total
        }
    }
}
