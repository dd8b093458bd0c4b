public import TradeModel

/// A source whose newest good copy is older than it should be.
public struct StaleSource: Hashable, Sendable, CustomStringConvertible {
    /// The configured name.
    public let name: String
    /// When the copy that stands in for it was taken; nil where there is none.
    public let takenAt: Timestamp?
    /// Why there is no newer one.
    public let reason: String
    /// Whether nothing failed, and yet no new edition came for longer than is allowed.
    public let isOverdue: Bool

    /// `customs: copy of 2026-11-20; the server is not reachable`.
    public var description: String { "\(name): \(account)" }

    /// The description without the name.
    var account: String {
        let copy = takenAt.map { "copy of \($0.day)" } ?? "no copy so far"
        return "\(copy); \(reason)"
    }
}
