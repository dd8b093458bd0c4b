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
        try Self.checkTables(before.files, after.files)
        changes = try ListComparison(
            from: before.facts.designations, to: after.facts.designations)
        sources = before.facts.sources + after.facts.sources
        findings =
            Self.incomplete(before, .earlier, "listed") + Self.incomplete(after, .later, "delisted")
            + before.dated(.earlier) + after.dated(.later)
    }

    /// Without its table of aliases, every entry of an edition would look changed.
    private static func checkTables(
        _ before: [ImportedFile], _ after: [ImportedFile]
    ) throws(Refusal) {
        let tables = [before, after].map { Set($0.compactMap(\.table)).sorted() }
        guard tables[0] == tables[1] else {
            throw .usage(
                "the earlier edition has the tables \(tables[0].joined(separator: ", ")),"
                    + " the later one \(tables[1].joined(separator: ", ")); give the same of both")
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
