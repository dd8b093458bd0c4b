/// A row of a launch table that was rejected: something flew, and it is in no count.
public struct RejectedLaunch: Sendable, Hashable {
    /// Where the row stands.
    public internal(set) var origin: Origin
    /// When it was; nil where the row's date cannot be read, so that it may belong to any time.
    public let moment: LaunchMoment?

    /// A row that was rejected.
    public init(origin: Origin, moment: LaunchMoment?) {
        self.origin = origin
        self.moment = moment
    }
}
