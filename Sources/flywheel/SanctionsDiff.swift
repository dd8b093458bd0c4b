import ArgumentParser
import Pipeline
import Reports

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
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    func run() throws {
        let countries = try common.countries()
        let before = try Sanctions.read(from, countries: countries, asOf: common.day)
        let after = try Sanctions.read(to, countries: countries, asOf: common.day)
        let comparison = try EditionComparison(from: before, to: after)
        Console.report(comparison.findings, list: OutputFormat.listing)
        let report = ComparisonReport(
            comparison.changes, sources: comparison.sources, findings: comparison.findings)
        try Console.print(
            try format.text(
                document: { try report.document(asOf: common.day) }, csv: { report.csv },
                json: { report.json(asOf: common.day) }))
    }
}
