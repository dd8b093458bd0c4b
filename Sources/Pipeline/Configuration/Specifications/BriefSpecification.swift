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
    /// The template of the text, relative to the configuration; the bundled one if left out.
    public let template: String?
    /// The claims that are held against the data; no section if left out.
    public let claims: ClaimsSection?
    /// The scorecard; no section if left out.
    public let scorecard: ScorecardSection?
    /// The measures in force; no section if left out.
    public let sanctions: SanctionsSection?

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

    /// The section of the configured ledgers.
    public struct ClaimsSection: Decodable, Sendable {
        /// The heading.
        public let title: String
        /// What it is about.
        public let text: String?
        /// The ids of the claims that are shown; all if left out.
        public let only: [String]?
    }

    /// The section of the configured scorecard.
    public struct ScorecardSection: Decodable, Sendable {
        /// The heading.
        public let title: String
        /// What it is about, in place of the scorecard's own summary.
        public let text: String?
    }

    /// The section of the configured measures.
    public struct SanctionsSection: Decodable, Sendable {
        /// The heading.
        public let title: String
        /// What it is about.
        public let text: String?
        /// Whose measures; those of the table's first row about the subject if left out.
        public let regime: String?
    }
}
