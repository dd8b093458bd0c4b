/// Something that one side gave another: a row of a ledger of wins.
public struct Win: Sendable, Hashable {
    /// How much it is worth to who gets it.
    public enum Size: String, Sendable, Hashable, CaseIterable { case small, large }

    /// Where the row stands.
    public internal(set) var origin: Origin
    /// The day from which it was given.
    public let date: Day
    /// Who gave it, alpha-3.
    public let giver: String
    /// Who got it, alpha-3.
    public let receiver: String
    /// How much it is worth.
    public let size: Size
    /// Whether it can be taken back.
    public let isReversible: Bool
    /// The day on which it was taken back or ran out; nil while it stands.
    public let ended: Day?
    /// What it is.
    public let title: String
    /// The document that reports it.
    public let source: String
    /// How well it is attested.
    public let confidence: Confidence

    /// A row of a ledger of wins.
    public init(
        origin: Origin, date: Day, giver: String, receiver: String, size: Size,
        isReversible: Bool, ended: Day?, title: String, source: String, confidence: Confidence
    ) {
        self.origin = origin
        self.date = date
        self.giver = giver
        self.receiver = receiver
        self.size = size
        self.isReversible = isReversible
        self.ended = ended
        self.title = title
        self.source = source
        self.confidence = confidence
    }
}
