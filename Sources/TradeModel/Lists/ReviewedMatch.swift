/// A match of a name with an entry that somebody looked at and found to be another.
public struct ReviewedMatch: Sendable, Hashable {
    /// Where the review stands.
    public let origin: Origin
    /// The name that was screened.
    public let name: String
    /// The list, by the name of its layout.
    public let list: String
    /// The list's number of the entry.
    public let id: String
    /// The name of the entry at the time; nil where the review does not keep it.
    public let listedName: String?
    /// Why the two are not the same.
    public let reason: String
    /// The day of the review.
    public let reviewed: Day

    /// A review.
    public init(
        origin: Origin, name: String, list: String, id: String, listedName: String?,
        reason: String, reviewed: Day
    ) {
        self.origin = origin
        self.name = name
        self.list = list
        self.id = id
        self.listedName = listedName
        self.reason = reason
        self.reviewed = reviewed
    }
}
