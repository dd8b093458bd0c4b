public import Analysis
import Importers
public import TradeModel

/// Two editions of sanctions lists held against each other.
public struct EditionComparison: Sendable {
    /// What changed.
    public let changes: ListComparison
    /// The files of both editions.
    public let sources: [Source]
    /// What makes an entry look listed or delisted that is not, and what was listed or delisted later.
    public let findings: [Diagnostic]

    /// Compares two editions. Refuses, as wrong usage, editions of different lists, and of different
    /// tables of one.
    public init(from before: ReadLists, to after: ReadLists) throws(Refusal) {
        let tables = [before, after].map { Set($0.files.compactMap(\.table)).sorted() }
        // A list without tables is rather another one, which is told as such.
        if !tables.contains([]) { try Self.checkTables(tables) }
        changes = try ListComparison(
            from: before.facts.designations, to: after.facts.designations)
        try Self.checkTables(tables)
        sources = before.facts.sources + after.facts.sources
        findings =
            Self.incomplete(before, .earlier, "listed") + Self.incomplete(after, .later, "delisted")
            + before.dated(.earlier) + after.dated(.later)
    }

    /// Without its table of aliases, every entry of an edition would look changed.
    private static func checkTables(_ tables: [[String]]) throws(Refusal) {
        guard tables[0] == tables[1] else {
            let held = tables.map { $0.isEmpty ? "none" : $0.joined(separator: ", ") }
            throw .usage(
                "the earlier edition has the tables \(held[0]), the later one \(held[1]);"
                    + " give the same of both")
        }
    }

    private static func incomplete(
        _ lists: ReadLists, _ edition: ReadLists.Edition, _ look: String
    ) -> [Diagnostic] {
        guard lists.rejected > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .incompleteEdition,
                message:
                    "records of the \(edition.rawValue) edition that were rejected:"
                    + " \(lists.rejected); an entry among them looks \(look)")
        ]
    }
}
