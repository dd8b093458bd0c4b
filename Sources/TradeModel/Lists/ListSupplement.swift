/// A row of a table that adds to an entry of another table: an address, an alias, or the rest of the
/// remarks.
public struct ListSupplement: Sendable, Hashable {
    /// Where the row stands.
    public internal(set) var origin: Origin
    /// The list, by the name of its layout.
    public let list: String
    /// The number of the entry that it belongs to.
    public let id: String
    /// What it adds.
    public let content: Content

    /// What a row adds.
    public enum Content: Sendable, Hashable {
        case particular(Designation.Particular)
        /// The remarks as they stand beside the entry.
        case remarks(String)
        /// What did not fit there.
        case remarksOverflow(String)
    }

    /// A row that adds to an entry.
    public init(origin: Origin, list: String, id: String, content: Content) {
        self.origin = origin
        self.list = list
        self.id = id
        self.content = content
    }
}
