internal import Fetching
import Synchronization

/// How far a run is, for whoever shows it.
public final class RefreshProgress: Sendable {
    private let text = Mutex("")
    let fetched = FetchProgress()

    /// Nothing done yet.
    public init() {}

    /// What is being done: `fetching`, the source that is being read, `publishing`.
    public var step: String { text.withLock { $0.isEmpty ? "fetching" : $0 } }

    /// Bytes received so far.
    public var bytes: Int { fetched.received }

    /// Bytes announced; nil where a server did not say.
    public var total: Int? { fetched.expected }

    func take(_ source: String) { text.withLock { $0 = "reading \(source)" } }

    func publish() { text.withLock { $0 = "publishing" } }
}
