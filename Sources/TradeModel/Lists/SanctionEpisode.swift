/// One case of sanctions: who imposed what on whom, from when to when, and to what end.
public struct SanctionEpisode: Sendable, Hashable {
    /// What sort of measure a case has.
    public enum Measure: String, Sendable, Hashable, CaseIterable {
        case trade, arms, military, financial, travel, other
    }

    /// How far a trade measure goes.
    public enum TradeScope: String, Sendable, Hashable, CaseIterable {
        case someExports = "exp_part"
        case allExports = "exp_compl"
        case someImports = "imp_part"
        case allImports = "imp_compl"
    }

    /// What came of an objective, as the authors of the table judge it.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        case failed
        case negotiated = "nego_settlement"
        case partialSuccess = "success_part"
        case success = "success_total"
        case ongoing
    }

    /// What a case was to bring about.
    public struct Objective: Sendable, Hashable {
        /// The objective, in the table's words.
        public let name: String
        /// What came of it; nil where the table does not pair the two.
        public let outcome: Outcome?

        /// An objective with its outcome.
        public init(_ name: String, _ outcome: Outcome?) {
            self.name = name
            self.outcome = outcome
        }
    }

    /// Where the case stands.
    public internal(set) var origin: Origin
    /// The table's own number of the case.
    public let id: String
    /// The sanctioned states, or groups of them.
    public let targets: [ListedPlace]
    /// The sanctioning states, groups and organisations.
    public let senders: [ListedPlace]
    /// The first year.
    public let begin: Year
    /// The last year; where the case goes on, the last one that the table covers.
    public let end: Year
    /// Whether the case went on when the table was made, so that its end is not known.
    public let isOngoing: Bool
    /// The sorts of measure.
    public let measures: Set<Measure>
    /// How far the trade measures go; empty where there are none.
    public let tradeScope: [TradeScope]
    /// The objectives, in order.
    public let objectives: [Objective]

    /// A case.
    public init(
        origin: Origin, id: String, targets: [ListedPlace], senders: [ListedPlace], begin: Year,
        end: Year, isOngoing: Bool, measures: Set<Measure>, tradeScope: [TradeScope],
        objectives: [Objective]
    ) {
        self.origin = origin
        self.id = id
        self.targets = targets
        self.senders = senders
        self.begin = begin
        self.end = end
        self.isOngoing = isOngoing
        self.measures = measures
        self.tradeScope = tradeScope
        self.objectives = objectives
    }

    /// Whether another case says the same, wherever it stands.
    public func says(asMuchAs other: SanctionEpisode) -> Bool {
        var copy = self
        copy.origin = other.origin
        return copy == other
    }
}
