/// A measure that is about goods over a time, and how surely.
public struct MeasureHit: Hashable, Sendable {
    /// The measure.
    public let measure: Measure
    /// What it makes of the goods, by stretches of the time; one or more.
    public let phases: [Measure.Phase]
    /// How the goods lie to its headings.
    public let match: Measure.Match
    /// Whether it is disputed that it means these goods.
    public let isDisputed: Bool
    /// Whether it makes the same of the goods over all of the time.
    public let isWholeTime: Bool

    /// Why trade in the goods at that time need not be what the measure means.
    public enum Doubt: String, Sendable, Hashable, CaseIterable {
        /// The measure, or a phase of it, begins or ends within the time.
        case partOfPeriod = "part-of-period"
        /// It is disputed whether the goods are meant.
        case disputed
        /// The measure means a part of the heading only.
        case partOfHeading = "part-of-heading"
        /// The goods are coarser than the measure's headings.
        case mayInclude = "may-include"
    }

    /// The greatest doubt there is; nil where there is none.
    public var doubt: Doubt? { goodsDoubt ?? (isWholeTime ? nil : .partOfPeriod) }

    /// The greatest doubt whether the measure means the goods; nil where there is none.
    var goodsDoubt: Doubt? {
        if match == .mayInclude { return .mayInclude }
        if measure.scope.extent == .part { return .partOfHeading }
        return isDisputed ? .disputed : nil
    }

    /// The strictest that it makes of the goods within the time.
    public var standing: LegalStanding { phases.map(\.standing).max() ?? .free }

    /// How sure it is that it is about the goods: the less sure of the measure and of its headings.
    public var confidence: Confidence {
        min(measure.law.confidence, measure.scope.mapping ?? .unconfirmed)
    }
}

extension Measure {
    /// What the measure makes of goods that go in a direction over some days; nil where it is not
    /// about them, or does not hold then.
    ///
    /// - Parameter parts: goods of the code that are not among them.
    public func hit(
        _ code: HSCode, without parts: [HSCode] = [], _ flow: Flow, over days: ClosedRange<Day>
    ) -> MeasureHit? {
        guard scope.direction.flows.contains(flow),
            let match = scope.match(code, without: parts)
        else { return nil }
        let phases = phases(in: days)
        guard !phases.isEmpty else { return nil }
        return MeasureHit(
            measure: self, phases: phases, match: match,
            isDisputed: scope.isDisputed(code, without: parts),
            isWholeTime: phases.count == 1 && phases[0].days == days)
    }
}
