public import TradeModel

/// One state of one source: what was read of it, when and how.
///
/// A vintage never changes once it is recorded.
public struct Vintage: Hashable, Sendable {
    /// What became of the records of a table: `read = used + excluded + rejected`.
    public struct Records: Hashable, Sendable {
        /// How many there were.
        public let read: Int
        /// How many the values rest on.
        public let used: Int
        /// How many were set aside for a named reason.
        public let excluded: Int
        /// How many could not be used.
        public let rejected: Int

        /// Counts records.
        public init(read: Int, used: Int, excluded: Int, rejected: Int) {
            self.read = read
            self.used = used
            self.excluded = excluded
            self.rejected = rejected
        }
    }

    /// The number that the store gave it; nil before it is recorded. Later vintages have higher ones.
    public internal(set) var id: Int?
    /// The configured name of the source.
    public let source: String
    /// When it was retrieved or computed, from which moment on its values are known.
    public let knownFrom: Timestamp
    /// What read or computed it, with its version. Another method may give other values of the same
    /// bytes, and ``StoredChange/cause`` then says so.
    public let method: String
    /// The digest of the bytes that were read; nil for what was computed.
    public var sha256: String?
    /// How many bytes these are.
    public var bytes: Int?
    /// The name of the copy that is kept of them.
    public var file: String?
    /// The path or URL that they came from.
    public var address: String?
    /// The table's layout.
    public var layout: String?
    /// The names of the table's columns, as whoever recorded it writes them.
    public var columns: String?
    /// What became of its records.
    public var records: Records?
    /// Whose figures they are.
    public var producer: String?
    /// The terms under which they may be used.
    public var licence: String?
    /// How they are to be cited.
    public var citation: String?
    /// The recorded vintages that a computed one rests on.
    public var inputs: [Int] = []

    /// A vintage of which only what every vintage has is told so far.
    public init(source: String, knownFrom: Timestamp, method: String) {
        self.source = source
        self.knownFrom = knownFrom
        self.method = method
    }
}
