public import Analysis
public import TradeModel

/// What a reader must know against a value, the same in tables, in charts and in feeds: how well it is
/// attested, and whether something of its period is not in it.
public struct Reservations: Hashable, Sendable {
    /// How well it is attested; nil where the source does not say.
    public let confidence: Confidence?
    /// Whether records could not be used or were not there, or the period is not over or goes on after
    /// the day to which the table is complete.
    public let isIncomplete: Bool

    /// Of a value that a source states as it is.
    public init(_ confidence: Confidence?) {
        self.confidence = confidence
        isIncomplete = false
    }

    /// Of a computed value, or of the fields that are shown, as of a day.
    public init(
        of point: IndicatorResult.Point, showing fields: [String] = ["value"], asOf: Day
    ) {
        confidence = fields.compactMap { point.confidence(of: $0) }.min()
        let end = point.tableEnd.map { min($0, asOf) } ?? asOf
        isIncomplete =
            point.missing > 0 || TimeSpan(point.period).map { $0.days.upperBound > end } ?? false
    }

    /// Of a value that rests on others: as sure as the least sure of them, and whole where all are.
    public init(ofAll others: [Reservations]) {
        confidence = others.compactMap(\.confidence).min()
        isIncomplete = others.contains(where: \.isIncomplete)
    }

    /// Why the value is not certain or not final, in a word or two each. A value from a compilation of
    /// press reports is shown as one that was read in a document.
    public var doubts: [String] {
        let attested: [String] =
            switch confidence {
            case .confirmed, .compiled, nil: []
            case .derived: ["derived"]
            case .unconfirmed: ["not confirmed"]
            }
        return attested + (isIncomplete ? ["incomplete"] : [])
    }
}
