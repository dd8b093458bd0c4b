public import TradeModel

/// Whether events gather in windows around dated anchors, such as exercises.
///
/// The statistic is the rate in the windows over the rate outside. Its distribution without a
/// connection comes from moving the anchors and leaving the events where they are, as in the
/// comparisons of V. D'Orazio, "War games: North Korea's reaction to US and South Korean military
/// exercises", Journal of East Asian Studies 12 (2012) 275-294, whose windows are weeks before and
/// after an exercise. Events may gather for a reason of their own: a series of launches counts as
/// often as it has days, so that launch days, not missiles, should be given.
public struct ClusteringTest: Hashable, Sendable {
    /// Events and days inside and outside of the windows.
    public struct Tally: Hashable, Sendable {
        /// Events in the windows.
        public let inside: Int
        /// Days of the windows, each counted once.
        public let daysInside: Int
        /// Events outside.
        public let outside: Int
        /// Days outside.
        public let daysOutside: Int

        /// The rate inside over the rate outside; nil where there is no day inside, or no event
        /// outside.
        public var rateRatio: Double? {
            guard daysInside > 0 && outside > 0 else { return nil }
            return Double(inside) * Double(daysOutside) / (Double(outside) * Double(daysInside))
        }

        /// r/(1 + r) of the rate ratio r: it orders the shifts alike, and is 1 where no event is
        /// outside. Nil where one of the two rates is not defined, and without an event.
        var score: Double? {
            guard daysInside > 0 && daysOutside > 0 && inside + outside > 0 else { return nil }
            let here = Double(inside) * Double(daysOutside)
            return here / (here + Double(outside) * Double(daysInside))
        }
    }

    /// How the p-values came about.
    public enum Method: String, Hashable, Sendable {
        /// Every placing of the anchors was looked at.
        case exact
        /// Placings were drawn by a seeded generator, and the one found counts as one of them.
        case sampled
    }

    /// What was found.
    public let tally: Tally
    /// The share of placings with at least the rate ratio found.
    public let moreP: Double
    /// The share of placings with at most the rate ratio found.
    public let lessP: Double
    /// The placings that the shares are of, the one found included.
    public let placings: Int
    /// Whether they are all that there are.
    public let method: Method

    /// Tests `events` and windows from `before` days before the first day of an anchor to `after`
    /// days after its last one, within `range`. Days of windows outside of it are left out.
    ///
    /// - Returns: nil where there is nothing to compare: no event or no window's day in the range, or
    ///   windows that cover all of it.
    /// - Precondition: `before` and `after` are such that windows have a day.
    /// - Complexity: O(placings · (range or windows' days + events)).
    public init?(
        events: [Day], anchors: [ClosedRange<Day>], before: Int, after: Int,
        range: ClosedRange<Day>, shifts: AnchorShifts
    ) {
        let field = WindowField(
            events: events, anchors: anchors, before: before, after: after, range: range)
        let found = field.tally(field.offsets)
        guard let score = found.score else { return nil }
        let outcome = field.placings(shifts)
        tally = found
        method = outcome.method
        // A placing without a window's day in the range has no rate, and cannot be told from any.
        let scores = outcome.scores.map { $0 ?? score }
        let tolerance = 1e-12
        placings = scores.count
        moreP = Double(scores.count { $0 >= score - tolerance }) / Double(scores.count)
        lessP = Double(scores.count { $0 <= score + tolerance }) / Double(scores.count)
    }
}
