public import TradeModel

/// A configured source of a feed: whose data they are, under which terms, and which files.
public struct FeedSource: Sendable, Hashable {
    /// The name under which it is configured.
    public let name: String
    /// Who makes the data.
    public let producer: String?
    /// Under which licence or terms.
    public let licence: String?
    /// How the producer wants to be cited.
    public let citation: String?
    /// The files that the figures rest on, and how many of their records; none of them where the files
    /// were looked through in vain.
    public let files: [SourceUse]

    /// A source.
    public init(
        name: String, producer: String?, licence: String?, citation: String?, files: [SourceUse]
    ) {
        self.name = name
        self.producer = producer
        self.licence = licence
        self.citation = citation
        self.files = files
    }

    /// The sources of several feeds together, each once, with each of its files once.
    static func merged(_ sources: [FeedSource]) -> [FeedSource] {
        var order: [FeedSource] = []
        var uses: [FeedSource: [SourceUse]] = [:]
        for source in sources {
            let bare = source.with([])
            if uses[bare] == nil { order.append(bare) }
            uses[bare, default: []] += source.files
        }
        return order.map { $0.with(SourceUse.merged(uses[$0, default: []])) }
    }

    /// The same source with other files.
    private func with(_ files: [SourceUse]) -> FeedSource {
        FeedSource(
            name: name, producer: producer, licence: licence, citation: citation, files: files)
    }

    /// What stands where nobody said under which terms the data are.
    static let notStated = "not stated"

    /// The source as JSON, for metadata.
    var json: JSONValue {
        .object([
            "name": .string(name), "producer": JSONValue(producer),
            "licence": .string(licence ?? Self.notStated), "citation": JSONValue(citation),
            "files": .array(files.map(\.json)),
        ])
    }
}
