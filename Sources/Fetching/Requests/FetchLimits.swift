/// When a fetch gives up. Times are in seconds.
public struct FetchLimits: Sendable, Hashable {
    /// How many redirects to follow in one attempt: a portal needs one or two, a circle any number.
    static let redirects = 5

    /// The most bytes that a body may have.
    public var bytes: Int
    /// How long connecting may take, in each attempt.
    public var connectSeconds: Double
    /// How long no byte may come, once connected.
    public var stallSeconds: Double
    /// How long all of it may take: attempts, and the waits between them.
    public var totalSeconds: Double
    /// How often to try.
    public var attempts: Int
    /// How long to wait after the first failure; the wait doubles with each, and is shortened at
    /// random by up to a half so that many clients do not come back at once.
    public var firstBackoffSeconds: Double
    /// The longest wait. A server that asks for a longer one ends the fetch.
    public var longestWaitSeconds: Double

    /// Limits that suit a public data portal.
    public init(
        bytes: Int = 2 << 30, connectSeconds: Double = 20, stallSeconds: Double = 30,
        totalSeconds: Double = 1800, attempts: Int = 4, firstBackoffSeconds: Double = 1,
        longestWaitSeconds: Double = 60
    ) {
        self.bytes = bytes
        self.connectSeconds = connectSeconds
        self.stallSeconds = stallSeconds
        self.totalSeconds = totalSeconds
        self.attempts = attempts
        self.firstBackoffSeconds = firstBackoffSeconds
        self.longestWaitSeconds = longestWaitSeconds
    }

    /// How long to wait before the attempt after this one, counted from 1.
    func backoff(after attempt: Int) -> Double {
        let doublings = Double(1 << min(max(attempt - 1, 0), 30))
        return min(firstBackoffSeconds * doublings * .random(in: 0.5...1), longestWaitSeconds)
    }
}
