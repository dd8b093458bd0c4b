/// A file that a refresh publishes.
public struct OutputSpecification: Sendable {
    /// What the file holds.
    public enum Content: Sendable {
        /// The briefing.
        case brief(BriefFormat)
        /// A configured indicator.
        case indicator(String, FeedFormat)
        /// Configured indicators as datasets for other programs.
        case export(Export)
        /// A configured chart, as SVG.
        case chart(String)
        /// What the refresh before last and the last one changed.
        case changes(FeedFormat)
    }

    /// How a briefing is written.
    public enum BriefFormat: String, Sendable, CaseIterable {
        case markdown, html
    }

    /// How an indicator is written.
    public enum FeedFormat: String, Sendable, CaseIterable {
        case markdown, csv, json
    }

    /// The file's path in the published folder.
    public let path: String
    /// What it holds.
    public let content: Content
}
