import Reports
import TradeModel

/// The marks by which a briefing says how well a value is attested, and that it is not whole. Confirmed
/// values of whole periods have none.
enum BriefFootnotes {
    /// The mark of a value that lacks something of its period.
    static let incomplete = "incomplete"

    static func marks(_ confidence: Confidence?) -> [String] {
        confidence.flatMap { texts[$0] == nil ? nil : [$0.rawValue] } ?? []
    }

    /// The notes that a table with these values needs.
    static func used(by confidences: [Confidence?]) throws -> [Footnote] {
        try Set(confidences.compactMap { $0 }).sorted().compactMap { confidence in
            try texts[confidence].map { try Footnote(confidence.rawValue, [.text($0)]) }
        }
    }

    /// The notes that a table needs for what is to be said against its values.
    static func used(by reservations: [Reservations]) throws -> [Footnote] {
        let isIncomplete = reservations.contains(where: \.isIncomplete)
        return try used(by: reservations.map(\.confidence))
            + (isIncomplete ? [try Footnote(incomplete, [.text(incompleteText)])] : [])
    }

    private static let incompleteText =
        "Something of the period is not in the value: records that were not there or could not be"
        + " used, or time that is not over."

    private static let texts: [Confidence: String] = [
        .derived: "Computed from published values; the row of the file states how.",
        .compiled: "From a compilation of press reports; not read again in the document cited.",
        .unconfirmed: "No document at hand confirms this value.",
    ]
}

/// What is to be said of a number in a line of text, behind it: ` (2021; not confirmed)`.
func inBrackets(_ notes: [String]) -> String {
    notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
}

extension Reservations {
    /// The names of the footnotes that a table has for them.
    var marks: [String] {
        BriefFootnotes.marks(confidence) + (isIncomplete ? [BriefFootnotes.incomplete] : [])
    }
}
