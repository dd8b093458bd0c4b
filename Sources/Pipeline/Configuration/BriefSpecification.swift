/// What a briefing holds.
public struct BriefSpecification: Decodable, Sendable {
    /// The title.
    public let title: String
    /// What it is, in a sentence or two.
    public let summary: String
    /// The tables before the developments.
    public let overview: [TableSpecification]
    /// The developments, each with its tables.
    public let developments: [Development]

    /// One development.
    public struct Development: Decodable, Sendable {
        /// The heading.
        public let title: String
        /// What it is about.
        public let text: String
        /// The tables.
        public let tables: [TableSpecification]
        /// What a reader must bear in mind.
        public let caveats: String
        /// What is not known.
        public let unknown: String
    }
}
