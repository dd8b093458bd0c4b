/// A dated happening of a list: a meeting, a vote, an exercise.
public struct Event: Sendable, Hashable {
    /// Where the row stands.
    public internal(set) var origin: Origin
    /// The days it covers; a month or a year where the list knows no more.
    public let span: TimeSpan
    /// What sort of happening it is, in kebab-case.
    public let kind: String
    /// Who took part: alpha-3 codes and names of bodies.
    public let actors: [String]
    /// What happened.
    public let title: String
    /// The document that reports it.
    public let source: String
    /// How sure the list is; nil where it does not say.
    public let confidence: Confidence?

    /// A row of an event list.
    public init(
        origin: Origin, span: TimeSpan, kind: String, actors: [String], title: String,
        source: String, confidence: Confidence?
    ) {
        self.origin = origin
        self.span = span
        self.kind = kind
        self.actors = actors
        self.title = title
        self.source = source
        self.confidence = confidence
    }
}
