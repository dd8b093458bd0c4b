import Analysis
import ArgumentParser
import Importers
import Pipeline
import Reports
import TradeModel

/// What changed between two editions of sanctions lists.
struct SanctionsDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two editions of sanctions lists.",
        discussion: """
            Entries listed and delisted, changed field by field, and moved to another number. The \
            order of rows means nothing. Give the same tables of both editions. Entries listed after \
            --as-of are left out, and told. In a field of a csv several values stand with | between \
            them; in a value it is written as \\|, a backslash as \\\\.

            Example:
              flywheel sanctions diff --from old/sdn.csv --to new/sdn.csv
              flywheel sanctions diff --from old/*.csv --to new/*.csv --format csv
            """)

    @Option(
        parsing: .upToNextOption, help: "The files of the earlier edition.", completion: .file())
    var from: [String]
    @Option(
        parsing: .upToNextOption, help: "The files of the later edition.", completion: .file())
    var to: [String]
    @Option(help: "How to print: markdown, csv or json.") var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    func run() throws {
        let countries = try common.countries()
        let before = try Sanctions.read(
            from, countries: countries, asOf: common.day, edition: "earlier")
        let after = try Sanctions.read(to, countries: countries, asOf: common.day, edition: "later")
        try Self.checkTables(before.files, after.files)
        let comparison = try ListComparison(
            from: before.facts.designations, to: after.facts.designations)
        let findings =
            Self.incomplete(before.files, "earlier", "listed")
            + Self.incomplete(after.files, "later", "delisted") + before.dated + after.dated
        Console.report(findings)
        let report = ComparisonReport(
            comparison, sources: before.facts.sources + after.facts.sources, findings: findings)
        try Console.print(
            try format.text(
                document: { try report.document(asOf: common.day) }, csv: { report.csv },
                json: { report.json(asOf: common.day) }))
    }

    /// Without its table of aliases, every entry of an edition would look changed.
    private static func checkTables(
        _ before: [ImportedFile], _ after: [ImportedFile]
    ) throws(Refusal) {
        let tables = [before, after].map { Set($0.compactMap(\.table)).sorted() }
        guard tables[0] == tables[1] else {
            throw Refusal(
                Diagnostic(
                    .error, .badParameter,
                    message:
                        "the earlier edition has the tables \(tables[0].joined(separator: ", ")),"
                        + " the later one \(tables[1].joined(separator: ", ")); give the same of both"
                ),
                cause: .usage)
        }
    }

    private static func incomplete(
        _ files: [ImportedFile], _ edition: String, _ look: String
    ) -> [Diagnostic] {
        let rejected = files.map(\.records.rejected).reduce(0, +)
        guard rejected > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .incompleteEdition,
                message:
                    "records of the \(edition) edition that were rejected: \(rejected); an entry"
                    + " among them looks \(look)")
        ]
    }
}
