/// What `flywheel.yaml` says: the subject, where the data lie, and what the briefing holds.
///
/// Nothing else in the program knows of any country.
public struct Configuration: Decodable, Sendable {
    /// The country that the analysis is about, alpha-3.
    public let subject: String
    /// Its partner of interest, alpha-3.
    public let partner: String
    /// The clock of launch days in reports.
    public let clock: String
    /// The country table, relative to the configuration.
    public let countries: String
    /// The data files by name, relative to the configuration.
    public let files: [String: String]
    /// The briefing.
    public let brief: BriefSpecification
    /// The file that says all this, for findings about it.
    var path: String?

    private enum CodingKeys: String, CodingKey {
        case subject, partner, clock, countries, files, brief
    }
}

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
