/// One row of a table of confusable countries: two that reporters of trade take for one another, and
/// what tells the trade of the one from that of the other.
public struct ConfusionRule: Sendable, Hashable {
    /// What a row says.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Goods that the subject cannot trade, or hardly.
        case infeasible
        /// Goods that the subject may not trade from a day on.
        case banned
        /// Countries whose customs keep to such bans.
        case enforcer
    }

    /// Where the row stands.
    public internal(set) var origin: Origin
    /// What the row says.
    public let kind: Kind
    /// Whose trade may hold another's.
    public let subject: Country
    /// Whose trade it may hold.
    public let sibling: Country
    /// The reporters that the row is about; empty for all.
    public let reporters: Set<Country>
    /// The subject's direction; nil for both.
    public let flow: Flow?
    /// The goods, each with all below it.
    public let goods: [HSCode]
    /// The day from which it holds; nil for ever.
    public let from: Day?

    /// A row.
    public init(
        origin: Origin, kind: Kind, subject: Country, sibling: Country, reporters: Set<Country>,
        flow: Flow?, goods: [HSCode], from: Day?
    ) {
        self.origin = origin
        self.kind = kind
        self.subject = subject
        self.sibling = sibling
        self.reporters = reporters
        self.flow = flow
        self.goods = goods
        self.from = from
    }
}
