import ArgumentParser
import Pipeline

/// The claims of a text, held against the data.
struct Claims: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Hold the claims of a text against the data.",
        discussion: """
            Each claim of a ledger is held against the data as of a day, by the rule that the ledger \
            states, and against what was public when it appeared. Verdicts: holds, holds-partly, \
            not-supported, not-testable, forecast, unknown.

            Example:
              flywheel claims --as-of 2022-02-28
              flywheel claims --file my.yaml --format json
            """)

    @Option(
        help: "A ledger of one's own; those of the configuration if left out.",
        completion: .file())
    var file: String?
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    func run() throws {
        let (configuration, folder) = try common.open()
        let report = try ClaimsReport(configuration, in: folder, file: file, asOf: common.day)
        Console.report(report.findings)
        try Console.print(
            try format.text(
                document: { try report.document() }, csv: { report.csv }, json: { report.json }))
    }
}
