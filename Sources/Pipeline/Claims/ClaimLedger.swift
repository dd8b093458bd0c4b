/// What a ledger file says: a document, the readings that its claims are held against, and the claims.
struct ClaimLedger: Decodable, Sendable {
    /// What the ledger is called.
    let title: String
    /// The text under examination.
    let document: Document
    /// What the names in formulas and conditions stand for; those of the configuration may be used
    /// besides.
    let indicators: [String: ReadingSpecification]?
    /// The claims, in the document's order.
    let claims: [ClaimSpecification]

    /// The text under examination.
    struct Document: Decodable, Sendable {
        /// Its title.
        let title: String
        /// Who wrote it.
        let author: String?
        /// The day on which it appeared, to which what could be known is measured.
        let published: String
    }
}

/// One claim as a ledger states it.
struct ClaimSpecification: Decodable, Sendable {
    /// Its name, unique in the ledger.
    let id: String
    /// Where in the document it stands.
    let place: String?
    /// The day on which it appeared, where that is not the document's.
    let published: String?
    /// Its words, as few as tell it.
    let quotation: String
    /// The source that the author must have used.
    let source: String?
    /// The number that the data give.
    let value: String?
    /// The unit of that number and of the stated one.
    let unit: String?
    /// The number that the document states.
    let stated: Double?
    /// How far from it a number may lie and still be called the same.
    let tolerance: Double?
    /// How many decimals are printed.
    let decimals: Int?
    /// The same by other definitions and sources.
    let alternatives: [Alternative]?
    /// When the claim holds.
    let holds: String?
    /// When it holds in part.
    let holdsPartly: String?
    /// The verdict where no figures decide.
    let judgement: Judgement?
    /// Why no figures decide.
    let reason: String?
    /// What may have gone wrong where it does not hold.
    let causes: [Cause]?
    /// What a reader must know besides.
    let note: String?

    /// Another definition.
    struct Alternative: Decodable, Sendable {
        /// What is counted or measured.
        let label: String
        /// The number.
        let value: String
        /// Its unit; the claim's if left out.
        let unit: String?
    }

    /// What may have gone wrong, and the condition that shows it.
    struct Cause: Decodable, Sendable {
        /// What it is.
        let label: String
        /// When it is likely.
        let when: String
    }

    /// Why no figures decide.
    enum Judgement: String, ConfigurationWord {
        case notTestable = "not-testable"
        case forecast
    }

    private enum CodingKeys: String, CodingKey {
        case id, place, published, quotation, source, value, unit, stated, tolerance, decimals
        case alternatives, holds, judgement, reason, causes, note
        case holdsPartly = "holds-partly"
    }
}

extension ConfigurationShape {
    /// The shape of a ledger.
    static let ledger = ConfigurationShape.keys([
        "title": .value, "document": values("title", "author", "published"),
        "indicators": .named(reading),
        "claims": .list(
            .keys([
                "id": .value, "place": .value, "published": .value, "quotation": .value,
                "source": .value, "value": .value, "unit": .value, "stated": .number,
                "tolerance": .number, "decimals": .number,
                "alternatives": .list(values("label", "value", "unit")), "holds": .value,
                "holds-partly": .value, "judgement": .value, "reason": .value,
                "causes": .list(values("label", "when")), "note": .value,
            ])),
    ])
}
