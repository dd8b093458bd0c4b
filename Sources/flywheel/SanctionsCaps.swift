import ArgumentParser
import Reports

/// Deliveries held against the caps.
struct SanctionsCaps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caps",
        abstract: "Hold reported deliveries against the caps: use, pace, and what is not reported.",
        discussion: """
            Months that nobody reported are unknown and not zero, so that the use is a lower bound. \
            Barrels and tonnes are converted by --factor only, beside the range of the factors that \
            reports imply where a table of them is among the files. CSV holds the use alone.

            Example:
              flywheel sanctions caps Series/petroleum-1718.csv --factor 8.33
              flywheel sanctions caps Series/coal-1718.csv --format json
            """)

    @OptionGroup var reading: ReadingOptions
    @Option(help: .format) var format = OutputFormat.markdown
    @Option(help: .subject) var subject: String?
    @Option(help: "Only what this partner reported (alpha-3).") var partner: String?
    @Option(help: .source) var source: String?
    @Option(help: .factor) var factor: String?
    @OptionGroup var sanctions: MeasureChoice
    @OptionGroup var table: MeasureTableOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let files = try MeasuredFiles(reading, table, common)
        let answers =
            [(.subject, subject), (.partner, partner), (.source, source), (.factor, factor)]
            + sanctions.answers
        let report = CapsReport(
            use: try files.result("cap-use", answers),
            projection: try files.result("cap-projection", answers))
        Console.report(files.diagnostics + report.use.findings, list: OutputFormat.listing)
        try Console.print(
            try format.text(
                document: { try report.document(asOf: common.day) }, csv: { report.use.csv },
                json: { report.json(asOf: common.day, adding: files.diagnostics) }))
    }
}
