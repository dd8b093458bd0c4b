import Reports
import TradeModel

/// The marks by which a briefing says how well a value is attested. Confirmed values have none.
enum BriefFootnotes {
    static func marks(_ confidence: Confidence?) -> [String] {
        confidence.flatMap { texts[$0] == nil ? nil : [$0.rawValue] } ?? []
    }

    /// The notes that a table with these values needs.
    static func used(by confidences: [Confidence?]) throws -> [Footnote] {
        try Set(confidences.compactMap { $0 }).sorted().compactMap { confidence in
            try texts[confidence].map { try Footnote(confidence.rawValue, [.text($0)]) }
        }
    }

    private static let texts: [Confidence: String] = [
        .derived: "Computed from published values; the row of the file states how.",
        .compiled: "From a compilation of press reports; not read again in the document cited.",
        .unconfirmed: "No document at hand confirms this value.",
    ]
}
