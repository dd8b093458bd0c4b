internal import Fetching
import Synchronization

/// How far a run is, for whoever shows it, and a way to end it while it fetches.
public final class RefreshProgress: Sendable {
    private enum Phase: UInt8, AtomicRepresentable {
        case fetching, cancelled, past
    }

    private let text = Mutex("")
    private let phase = Atomic<Phase>(.fetching)
    let fetched = FetchProgress()

    /// Nothing done yet.
    public init() {}

    /// What is being done: `fetching`, the source that is being read, `publishing`.
    public var step: String { text.withLock { $0.isEmpty ? "fetching" : $0 } }

    /// Bytes received so far.
    public var bytes: Int { fetched.received }

    /// Bytes announced; nil where a server did not say.
    public var total: Int? { fetched.expected }

    /// Ends the run where it still looks at sources, within about a second or when the local file is
    /// whole that is being copied; false where it is past that, or was told so before. It takes no lock
    /// and no memory, so that a signal's handler may call it.
    public func cancel() -> Bool {
        let outcome = phase.compareExchange(
            expected: .fetching, desired: .cancelled, ordering: .relaxed)
        if outcome.exchanged { fetched.cancel() }
        return outcome.exchanged
    }

    /// Whether the run was told to end.
    var isCancelled: Bool { phase.load(ordering: .relaxed) == .cancelled }

    /// From here on the run cannot be ended in good order; false where it was told to end before.
    func endFetching() -> Bool {
        let outcome = phase.compareExchange(
            expected: .fetching, desired: .past, ordering: .relaxed)
        return outcome.original != .cancelled
    }

    func take(_ source: String) { text.withLock { $0 = "reading \(source)" } }

    func publish() { text.withLock { $0 = "publishing" } }
}
