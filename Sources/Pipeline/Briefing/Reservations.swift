import Analysis
import TradeModel

/// What a reader must know against a value, the same in tables and in charts: how well it is attested,
/// and whether something of its period is not in it.
struct Reservations: Hashable {
    /// How well it is attested; nil where the source does not say.
    let confidence: Confidence?
    /// Whether records could not be used or were not there, or the period is not over.
    let isIncomplete: Bool

    /// Of a value that a source states as it is.
    init(_ confidence: Confidence?) {
        self.confidence = confidence
        isIncomplete = false
    }

    /// Of a computed value as of a day.
    init(of point: IndicatorResult.Point, asOf: Day) {
        confidence = point.confidence
        isIncomplete =
            point.missing > 0 || TimeSpan(point.period).map { $0.days.upperBound > asOf } ?? false
    }

    /// The names of the footnotes that a table has for them.
    var marks: [String] {
        BriefFootnotes.marks(confidence) + (isIncomplete ? [BriefFootnotes.incomplete] : [])
    }

    /// The words that a chart has for them. A value from a compilation of press reports is drawn as
    /// one that was read in a document.
    var doubts: [String] {
        let attested: [String] =
            switch confidence {
            case .confirmed, .compiled, nil: []
            case .derived: ["derived"]
            case .unconfirmed: ["not confirmed"]
            }
        return attested + (isIncomplete ? ["incomplete"] : [])
    }
}
