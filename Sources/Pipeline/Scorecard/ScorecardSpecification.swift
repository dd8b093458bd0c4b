/// What a scorecard file says: conditions, the readings that they rest on, and how fresh these must
/// be.
struct ScorecardSpecification: Decodable, Sendable {
    /// What it is called.
    let title: String
    /// What it is, and whose.
    let summary: String
    /// How many evaluations in a row must fail before a condition is no longer met; 2 if left out.
    let hysteresis: Int?
    /// The least part of a window that must be covered, from 0 to 1; 0.8 if left out.
    let minimumCoverage: Double?
    /// After how many days the newest datum of a source is too old, by source.
    let staleness: [String: Int]?
    /// What the names in conditions stand for; those of the configuration may be used besides.
    let indicators: [String: ReadingSpecification]?
    /// The conditions, in the order in which they are shown.
    let conditions: [ConditionSpecification]

    private enum CodingKeys: String, CodingKey {
        case title, summary, hysteresis, staleness, indicators, conditions
        case minimumCoverage = "minimum-coverage"
    }
}

/// One condition as a scorecard states it.
struct ConditionSpecification: Decodable, Sendable {
    /// What a condition is to the whole.
    enum Stage: String, ConfigurationWord {
        case decisionPoint = "decision-point"
        case smallWin = "small-win"
        case largeWin = "large-win"
        case goal, risk
    }

    /// Whose the condition is.
    enum Origin: String, ConfigurationWord {
        /// The author's own words, in a form that can be measured.
        case author
        /// Our way to measure what the author names, or leaves open.
        case ours
    }

    /// Its name, by which others may ask for its state.
    let id: String
    /// What it says.
    let title: String
    let stage: Stage
    let origin: Origin
    /// When it is met.
    let when: String?
    /// Why nothing tells whether it is met, in place of `when`.
    let unknown: String?
    /// When it is at risk where it is not met.
    let atRisk: String?
    /// When it is about anything at all.
    let applies: String?
    /// When something it rests on was taken back: then it is at risk at once.
    let withdrawn: String?
    /// The same by other definitions; where they disagree it is at risk.
    let variants: [Variant]?
    /// Numbers that a reader should see beside it.
    let evidence: [Figure]?
    /// What a reader must know besides.
    let note: String?

    /// The condition by another definition.
    struct Variant: Decodable, Sendable {
        let label: String
        let when: String
    }

    /// A number beside the condition.
    struct Figure: Decodable, Sendable {
        let label: String
        let value: String
        let unit: String
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, stage, origin, when, unknown, applies, withdrawn, variants, evidence, note
        case atRisk = "at-risk"
    }
}

extension ConfigurationShape {
    /// The shape of a scorecard.
    static let scorecard = ConfigurationShape.keys([
        "title": .value, "summary": .value, "hysteresis": .number, "minimum-coverage": .number,
        "staleness": .named(.number), "indicators": .named(reading),
        "conditions": .list(
            .keys([
                "id": .value, "title": .value, "stage": .value, "origin": .value, "when": .value,
                "unknown": .value, "at-risk": .value, "applies": .value, "withdrawn": .value,
                "variants": .list(values("label", "when")),
                "evidence": .list(values("label", "value", "unit")), "note": .value,
            ])),
    ])
}
