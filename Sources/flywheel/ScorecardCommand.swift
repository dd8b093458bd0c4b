import ArgumentParser
import Pipeline

/// The state of a scorecard's conditions.
struct ScorecardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scorecard",
        abstract: "Show which conditions of the scorecard are met, with the evidence.",
        discussion: """
            Conditions are met, not-met, at-risk, unknown or not-applicable. What is too old or \
            covers too little is unknown, never not met. Only what was public on the day is used.

            Example:
              flywheel scorecard --as-of 2022-02-28
              flywheel scorecard --as-of 2020-01-31 --history 2018-01..2019-12 --format csv
            """)

    @Option(
        help: "A scorecard of one's own; that of the configuration if left out.",
        completion: .file())
    var file: String?
    @Option(
        help: ArgumentHelp(
            "The month ends to show besides, such as 2018-01..2019-12.", valueName: "months"))
    var history: String?
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    func run() throws {
        let (configuration, folder) = try common.open()
        let report = try ScorecardReport(
            configuration, in: folder, file: file, asOf: common.day, history: history)
        Console.report(report.findings)
        try Console.print(
            try format.text(
                document: { try report.document() }, csv: { report.csv }, json: { report.json }))
    }
}
