internal import Store
public import TradeModel

/// What a refresh did with one source.
public struct SourceOutcome: Sendable {
    /// What became of it.
    public enum Result: String, Sendable, CaseIterable {
        /// It was not yet time to look again.
        case notDue = "not-due"
        /// What is there is what was there.
        case unchanged
        /// A new edition was taken.
        case taken
        /// A new edition was there and was not taken.
        case quarantined
        /// It is not there, or out of reach.
        case failed
    }

    /// The configured name.
    public let name: String
    /// What became of it.
    public var result: Result
    /// Why it failed, with the cause that decides the exit status; nil where it did not.
    public var refusal: Refusal?
    /// What a reader should know of a new edition that was taken.
    public var warnings: [Diagnostic] = []
    /// What of its series changed; nil where nothing was recorded.
    public var changed: SeriesCounts?

    /// The folder in which an edition that was not taken is kept; nil where there is none.
    var quarantine: String?
    /// How often it is looked at, where it was not yet time to look again; nil elsewhere.
    var schedule: SourceSpecification.Schedule?

    /// How long it took to look at it, and to take what was new, in seconds.
    public var seconds = 0.0

    /// How many values of a source changed.
    public struct SeriesCounts: Sendable, Hashable {
        /// Whether it is the source's first edition.
        public let isFirst: Bool
        /// Periods that nothing was said of before.
        public let new: Int
        /// Values that differ.
        public let revised: Int
        /// Periods that the source no longer speaks of.
        public let withdrawn: Int
        /// Why they changed: by other bytes, by another way of reading them, or by both.
        var cause = ChangeCause.data
    }
}
