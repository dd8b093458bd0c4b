import ArgumentParser
import Reports

/// Recorded trade held against the measures.
struct SanctionsTrade: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trade",
        abstract: "Hold recorded trade against the measures: what there is to check.",
        discussion: """
            Trade is judged at the time of each record, seen from the subject. A positive value is \
            recorded trade to check, and no proof that a rule was broken: goods may be miscoded, \
            exempt or returned.

            Example:
              flywheel sanctions trade customs-2019.csv
              flywheel sanctions trade BACI_HS17_Y2019_V202501.csv --flow import --format csv
            """)

    @OptionGroup var reading: ReadingOptions
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var trade: SanctionedTradeParameters
    @Option(help: .reportedFlow) var reportedFlow: StatedFlows?
    @OptionGroup var sanctions: MeasureChoice
    @OptionGroup var table: MeasureTableOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let files = try MeasuredFiles(
            reading, table, common, subject: trade.subject, flow: trade.flow, reported: reportedFlow
        )
        let result = try files.result("sanctioned-trade", trade.answers + sanctions.answers)
        Console.report(files.diagnostics + result.findings, list: OutputFormat.listing)
        try Console.print(
            try format.text(
                document: { try SanctionedTradeReport(result).document(asOf: common.day) },
                csv: { result.tracedCSV },
                json: { result.adding(files.diagnostics).json(asOf: common.day) }))
    }
}
