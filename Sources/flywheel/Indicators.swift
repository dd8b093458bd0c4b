import Analysis
import ArgumentParser
import Pipeline
import Reports
import TradeModel

/// The catalogue of indicators.
struct Indicators: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "List the indicators, or say all about one.",
        discussion: """
            Example:
              flywheel indicators
              flywheel indicators partner-share
              flywheel indicators --format json
            """)

    @Argument(
        help: "The indicator's id, or a code such as T15; all if left out.",
        completion: .shellCommand("flywheel indicators --format csv | tail -n +2 | cut -d, -f1"))
    var id: String?
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var clock: DayOptions

    func run() throws {
        let entries =
            try id.map { try Computation.entries(named: $0) }
            ?? Catalogue.indicators + Catalogue.wanting
        let report = CatalogueReport(entries)
        try Console.print(
            try format.text(
                document: { try report.document(asOf: clock.day.description) },
                csv: { report.csv }, json: { report.json }))
    }
}
