/// Everything that a set of files says, in typed facts, after records given twice were counted once
/// and contradictions set aside.
public struct Dataset: Sendable {
    /// The files, in the order read; ``Origin/file`` counts in this array.
    public var sources: [Source] = []
    /// Rows of trade tables.
    public var trade: [TradeRecord] = []
    /// Flights of missiles.
    public var launches: [Launch] = []
    /// Rows of launch tables that were rejected.
    public var rejectedLaunches: [RejectedLaunch] = []
    /// Rows of event lists.
    public var events: [Event] = []
    /// Rows of ledgers of wins.
    public var wins: [Win] = []
    /// Rows of tidy tables.
    public var observations: [Observation] = []
    /// Rows of country tables.
    public var areas: [Area] = []
    /// Rows of tables of confusable countries.
    public var confusions: [ConfusionRule] = []
    /// Entries of sanctions lists.
    public var designations: [Designation] = []
    /// Entries that a list still holds and says were taken off it.
    public var formerDesignations: [Designation] = []
    /// Rejected records of entries of lists that contradict each other on the entry, each with its own
    /// remarks and with what other tables of the list tell of it, whichever of the records they belong to.
    public var contradictedDesignations: [Designation] = []
    /// Rows that add to entries which are not among ``designations``.
    public var supplements: [ListSupplement] = []
    /// Cases of sanctions.
    public var episodes: [SanctionEpisode] = []
    /// Rejected records of cases of sanctions that contradict each other on the case.
    public var contradictedEpisodes: [SanctionEpisode] = []
    /// Rows of tables of measures.
    public var measures: [Measure] = []
    /// Series of tidy tables of which some values were not known on the day that is asked about.
    public var laterSeries: [String] = []
    /// Bodies of trade statistics of which some records were not.
    public var laterCollections: [TradeRecord.Collection] = []

    /// An empty set.
    public init() {}

    /// How many facts of each kind there are; contradicted ones are none.
    public struct Sizes: Sendable {
        fileprivate let trade, launches, rejectedLaunches, events, wins, observations, areas: Int
        fileprivate let confusions, measures, designations, formerDesignations: Int
        fileprivate let supplements, episodes: Int

        /// All of them together.
        public var total: Int {
            trade + launches + rejectedLaunches + events + wins + observations + areas
                + confusions + measures + designations + formerDesignations + supplements
                + episodes
        }
    }

    /// How many facts of each kind there are now.
    public var sizes: Sizes {
        Sizes(
            trade: trade.count, launches: launches.count,
            rejectedLaunches: rejectedLaunches.count, events: events.count,
            wins: wins.count,
            observations: observations.count, areas: areas.count, confusions: confusions.count,
            measures: measures.count, designations: designations.count,
            formerDesignations: formerDesignations.count,
            supplements: supplements.count, episodes: episodes.count)
    }

    /// Drops the facts that came after a moment.
    public mutating func shrink(to sizes: Sizes) {
        trade.removeLast(trade.count - sizes.trade)
        launches.removeLast(launches.count - sizes.launches)
        rejectedLaunches.removeLast(rejectedLaunches.count - sizes.rejectedLaunches)
        events.removeLast(events.count - sizes.events)
        observations.removeLast(observations.count - sizes.observations)
        wins.removeLast(wins.count - sizes.wins)
        areas.removeLast(areas.count - sizes.areas)
        confusions.removeLast(confusions.count - sizes.confusions)
        designations.removeLast(designations.count - sizes.designations)
        formerDesignations.removeLast(
            formerDesignations.count - sizes.formerDesignations)
        supplements.removeLast(supplements.count - sizes.supplements)
        episodes.removeLast(episodes.count - sizes.episodes)
        measures.removeLast(measures.count - sizes.measures)
    }

    /// Which records of each file a result used, files without any left out.
    public func uses(of origins: some Sequence<Origin>) -> [SourceUse] {
        let lines = Dictionary(grouping: Set(origins), by: \.file)
        return sources.indices.compactMap { file in
            lines[file].map { SourceUse(source: sources[file], lines: $0.map(\.line).sorted()) }
        }
    }
}
