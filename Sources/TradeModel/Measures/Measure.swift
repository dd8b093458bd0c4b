/// A rule about goods that a subject sells or buys: a ban, a cap or another limit, as one paragraph of
/// one instrument lays it down.
///
/// Everything about it is data: which regime it belongs to, whom it concerns and which headings of
/// the Harmonized System stand for its goods.
public struct Measure: Hashable, Sendable {
    /// Where the row stands.
    public var origin: Origin
    /// Its name in commands and outputs.
    public let id: String
    /// What it does.
    public let kind: Kind
    /// Whose rule it is, and how well that is attested.
    public let law: Law
    /// Whom and which goods it concerns.
    public let scope: Scope
    /// When it holds.
    public let dates: Dates
    /// How much it allows; nil unless it is a cap.
    public let cap: Cap?

    /// A row of a table of measures.
    public init(
        origin: Origin, id: String, kind: Kind, law: Law, scope: Scope, dates: Dates, cap: Cap?
    ) {
        self.origin = origin
        self.id = id
        self.kind = kind
        self.law = law
        self.scope = scope
        self.dates = dates
        self.cap = cap
    }

    /// What a measure does.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The goods may not be traded.
        case ban
        /// They may be traded up to stated amounts.
        case cap
        /// They are limited without a stated amount.
        case limit
    }

    /// Whether another row says the same of the measure, wherever it stands.
    public func says(theSameAs other: Measure) -> Bool {
        var moved = other
        moved.origin = origin
        return self == moved
    }
}

extension Measure {
    /// Whose rule a measure is.
    public struct Law: Hashable, Sendable {
        /// The regime, such as that of the Security Council or of one country.
        public let regime: String
        /// The resolution, regulation or notice.
        public let instrument: String
        /// The paragraph; empty where there is none.
        public let paragraph: String
        /// What it lets pass, in a few words each.
        public let exemptions: [String]
        /// The measure of another regime that it carries out, by its id.
        public let implements: String?
        /// How well the paragraph, the goods and the dates are attested.
        public let confidence: Confidence
        /// The document that says so.
        public let citation: String
        /// Whatever else must be known.
        public let note: String

        /// The legal side of a row.
        public init(
            regime: String, instrument: String, paragraph: String, exemptions: [String],
            implements: String?, confidence: Confidence, citation: String, note: String
        ) {
            self.regime = regime
            self.instrument = instrument
            self.paragraph = paragraph
            self.exemptions = exemptions
            self.implements = implements
            self.confidence = confidence
            self.citation = citation
            self.note = note
        }
    }

    /// When a measure holds.
    public struct Dates: Hashable, Sendable {
        /// The day it was adopted.
        public let adopted: Day
        /// The first day on which it holds.
        public let effective: Day
        /// The last day on which deliveries under earlier contracts are let pass.
        public let windDownEnd: Day?
        /// The last day on which it holds; nil where it holds still.
        public let end: Day?
        /// The day on which the last day was laid down; nil where that is not told.
        public let endKnown: Day?

        /// The dates of a row.
        public init(
            adopted: Day, effective: Day, windDownEnd: Day?, end: Day?, endKnown: Day? = nil
        ) {
            self.adopted = adopted
            self.effective = effective
            self.windDownEnd = windDownEnd
            self.end = end
            self.endKnown = endKnown
        }
    }
}
