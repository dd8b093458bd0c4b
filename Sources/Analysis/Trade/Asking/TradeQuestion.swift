public import TradeModel

/// Whose word a trade figure rests on.
public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// What the subject reports.
    case direct
    /// What its partners report of it, turned round.
    case mirror
    /// Both sides' reports made one by the source, as in BACI.
    case reconciled
    /// A compiled series, as its source publishes it.
    case published
}

/// A question about a subject's trade.
public struct TradeQuestion: Sendable {
    /// Whose trade.
    public var subject: Country
    /// With whom; nil for the world.
    public var partner: Country?
    /// Which direction, seen from the subject.
    public var direction: TradeDirection
    /// The length of the periods; nil for the longest that the data have.
    public var frequency: Frequency?
    /// Direct or mirror; nil to judge by the data.
    public var basis: Basis?
    /// Which of several sources: a series id, or a table: `comtrade`, `baci`, `gacc`,
    /// `cow-dyadic`, `imf-dots`; nil when there is only one.
    public var source: String?
    /// Which goods; all of them where none is named.
    public var goods: GoodsSelection

    /// A question.
    public init(
        subject: Country, partner: Country? = nil, direction: TradeDirection = .total,
        frequency: Frequency? = nil, basis: Basis? = nil, source: String? = nil,
        goods: GoodsSelection = GoodsSelection([])
    ) {
        self.subject = subject
        self.partner = partner
        self.direction = direction
        self.frequency = frequency
        self.basis = basis
        self.source = source
        self.goods = goods
    }
}
