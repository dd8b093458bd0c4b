extension TableSpecification {
    /// Events of some kinds.
    public struct EventTable: Decodable, Sendable {
        /// The name by which a template can place it; by its turn only if left out.
        public let name: String?
        /// What the table shows, in a line.
        public let caption: String
        /// The configured files.
        public let files: [String]
        /// The kinds of events; all if left out.
        public let kinds: [String]?
        /// The first period; open if left out.
        public let from: String?
        /// The last period; open if left out.
        public let to: String?
        /// What a reader must know besides.
        public let note: String?
    }
}
